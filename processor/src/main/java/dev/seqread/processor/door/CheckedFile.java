package dev.seqread.processor.door;

import dev.seqread.processor.ir.Suppression;
import dev.seqread.processor.reliance.Promise;
import dev.seqread.processor.report.Finding;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What checking one file gave.
 *
 * @param findings in order
 * @param sections how many sections the file has
 * @param reliance what the verdict rests on in other files, by method
 * @param unsafe the declarations that {@code @SeqUnsafe} takes out of the check, in order
 */
public record CheckedFile(
    List<Finding> findings,
    int sections,
    SortedMap<String, Promise> reliance,
    List<Suppression> unsafe) {
  public static final CheckedFile CLEAN = new CheckedFile(List.of(), 0, List.of());

  public CheckedFile {
    findings = List.copyOf(findings);
    reliance = Collections.unmodifiableSortedMap(new TreeMap<>(reliance));
    unsafe = List.copyOf(unsafe);
  }

  /** One whose verdict rests on no other file. */
  CheckedFile(List<Finding> findings, int sections, List<Suppression> unsafe) {
    this(findings, sections, new TreeMap<>(), unsafe);
  }
}
