package dev.seqread.lint.lsp;

import dev.seqread.processor.report.Finding;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The changes that are mechanical. One is offered only if the checker, asked about the changed
 * text, no longer reports the finding and nothing new, and the compiler no new error.
 */
final class Repairs {
  private static final Pattern VALIDATE = Pattern.compile("(if \\([^…]*\\)) return …");

  private final TextCheck check;

  Repairs(TextCheck check) {
    this.check = check;
  }

  List<Repair> of(Finding finding, Checked checked, URI uri) {
    List<Repair> all = new ArrayList<>();
    validation(finding, checked).ifPresent(all::add);
    suppression(finding, checked).ifPresent(all::add);
    all.removeIf(repair -> !isAccepted(repair, finding, checked, uri));
    return all;
  }

  private boolean isAccepted(Repair repair, Finding finding, Checked before, URI uri) {
    Checked after = check.check(uri, repair.applied(before.text()));
    return after.obstacle().isEmpty()
        && after.errors() <= before.errors()
        && after.findings().size() < before.findings().size()
        && count(finding, after) < count(finding, before);
  }

  private static long count(Finding finding, Checked checked) {
    return checked.findings().stream()
        .filter(f -> f.rule().equals(finding.rule()) && f.message().equals(finding.message()))
        .count();
  }

  /** The advice of the finding, put before the return that it is about. */
  private static Optional<Repair> validation(Finding finding, Checked checked) {
    Matcher advice = VALIDATE.matcher(finding.advice());
    int start = finding.place().start();
    if (!advice.find() || !checked.text().startsWith("return", start)) {
      return Optional.empty();
    }
    String condition = advice.group(1);
    return Optional.of(new Repair("Validate before the return", start, start, condition + " "));
  }

  private static Optional<Repair> suppression(Finding finding, Checked checked) {
    return Declarations.around(finding.place().start(), checked.declarations())
        .map(
            member -> {
              String text = checked.text();
              int line = text.lastIndexOf('\n', member.start() - 1) + 1;
              String indent = text.substring(line, member.start());
              String between = indent.isBlank() ? "\n" + indent : " ";
              String annotation = "@SuppressWarnings(\"seqread:" + finding.rule() + "\")";
              String reason = " // why: ";
              return new Repair(
                  "Suppress " + finding.rule() + " here, with a reason",
                  member.start(),
                  member.start(),
                  indent.isBlank() ? annotation + reason + between : annotation + between);
            });
  }
}
