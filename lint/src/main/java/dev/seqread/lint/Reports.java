package dev.seqread.lint;

import dev.seqread.processor.door.CheckedFile;
import dev.seqread.processor.door.Fault;
import dev.seqread.processor.report.Finding;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes reports of what the checker says file by file. */
final class Reports {
  private Reports() {}

  /**
   * The report on files.
   *
   * @param member names the member that a finding lies in
   */
  static Report of(
      List<SourceFile> files,
      List<CheckedFile> checked,
      List<SetAside> setAside,
      Function<Finding, String> member) {
    Texts texts =
        new Texts(
            files.stream()
                .collect(
                    Collectors.toMap(SourceFile::uri, Function.identity(), (one, again) -> one)));
    Map<Boolean, List<Finding>> byFault =
        checked.stream()
            .flatMap(c -> c.findings().stream())
            .sorted()
            .collect(Collectors.partitioningBy(f -> f.rule().equals(Fault.ID)));
    return new Report(
        files,
        texts,
        checked.stream().mapToInt(CheckedFile::sections).sum(),
        Locator.locate(byFault.get(false), texts, member),
        byFault.get(true),
        checked.stream().flatMap(c -> c.unsafe().stream()).toList(),
        setAside);
  }
}
