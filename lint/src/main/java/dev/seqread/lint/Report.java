package dev.seqread.lint;

import dev.seqread.processor.door.CheckedFile;
import dev.seqread.processor.door.Fault;
import dev.seqread.processor.ir.Suppression;
import dev.seqread.processor.report.Finding;
import dev.seqread.processor.report.Level;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a run found.
 *
 * @param files those that were to be checked, in order
 * @param sections how many sections they have
 * @param findings in order
 * @param faults where the checker itself failed
 * @param unsafe every {@code @SeqUnsafe}
 * @param setAside the files that could not be checked
 */
record Report(
    List<SourceFile> files,
    int sections,
    List<Finding> findings,
    List<Finding> faults,
    List<Suppression> unsafe,
    List<SetAside> setAside) {

  static Report of(List<SourceFile> files, List<CheckedFile> checked, List<SetAside> setAside) {
    Map<Boolean, List<Finding>> byFault =
        checked.stream()
            .flatMap(c -> c.findings().stream())
            .sorted()
            .collect(Collectors.partitioningBy(f -> f.rule().equals(Fault.ID)));
    return new Report(
        files,
        checked.stream().mapToInt(CheckedFile::sections).sum(),
        byFault.get(false),
        byFault.get(true),
        checked.stream().flatMap(c -> c.unsafe().stream()).toList(),
        setAside);
  }

  /** True if every file was checked. */
  boolean isWhole() {
    return faults.isEmpty() && setAside.isEmpty();
  }

  long count(Level level) {
    return findings.stream().filter(f -> f.level() == level).count();
  }

  /** The files by the compiler's name for them. */
  Map<String, SourceFile> filesByUri() {
    return files.stream()
        .collect(Collectors.toMap(SourceFile::uri, Function.identity(), (first, again) -> first));
  }
}
