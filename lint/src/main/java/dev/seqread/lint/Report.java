package dev.seqread.lint;

import dev.seqread.processor.ir.Suppression;
import dev.seqread.processor.report.Finding;
import dev.seqread.processor.report.Level;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a run found.
 *
 * @param files those that were to be checked, in order
 * @param texts their lines
 * @param sections how many sections they have
 * @param located the findings, in order
 * @param faults where the checker itself failed
 * @param unsafe every {@code @SeqUnsafe}
 * @param setAside the files that could not be checked
 */
record Report(
    List<SourceFile> files,
    Texts texts,
    int sections,
    List<Located> located,
    List<Finding> faults,
    List<Suppression> unsafe,
    List<SetAside> setAside) {

  List<Finding> findings() {
    return located.stream().map(Located::finding).toList();
  }

  /** The same report with some of its findings only. */
  Report with(Predicate<Located> kept) {
    List<Located> rest = located.stream().filter(kept).toList();
    return new Report(files, texts, sections, rest, faults, unsafe, setAside);
  }

  /** True if every file was checked. */
  boolean isWhole() {
    return faults.isEmpty() && setAside.isEmpty();
  }

  long count(Level level) {
    return located.stream().filter(f -> f.finding().level() == level).count();
  }
}
