package dev.seqread.processor.door;

import dev.seqread.processor.ir.Suppression;
import dev.seqread.processor.report.Finding;
import java.util.List;

/**
 * What checking one file gave.
 *
 * @param findings in order
 * @param sections how many sections the file has
 * @param unsafe the declarations that {@code @SeqUnsafe} takes out of the check, in order
 */
public record CheckedFile(List<Finding> findings, int sections, List<Suppression> unsafe) {
  public static final CheckedFile CLEAN = new CheckedFile(List.of(), 0, List.of());

  public CheckedFile {
    findings = List.copyOf(findings);
    unsafe = List.copyOf(unsafe);
  }
}
