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

  private static final Pattern RETURN = Pattern.compile("return\\b(.+);", Pattern.DOTALL);

  private final TextCheck check;

  Repairs(TextCheck check) {
    this.check = check;
  }

  List<Repair> of(Finding finding, Checked checked, URI uri) {
    List<Repair> all = new ArrayList<>();
    validations(finding, checked).stream()
        .filter(repair -> isAccepted(repair, finding, checked, uri))
        .findFirst()
        .ifPresent(all::add);
    suppression(finding, checked)
        .filter(repair -> isAccepted(repair, finding, checked, uri))
        .ifPresent(all::add);
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

  /**
   * The advice of the finding, put before the return that it is about; if the return itself reads
   * what is guarded, that is read before, into a local.
   */
  private static List<Repair> validations(Finding finding, Checked checked) {
    Matcher advice = VALIDATE.matcher(finding.advice());
    int start = finding.place().start();
    int end = finding.place().end();
    Matcher statement = RETURN.matcher(checked.text()).region(start, end);
    if (!advice.find() || !statement.matches()) {
      return List.of();
    }
    String title = "Validate before the return";
    String validated = advice.group(1) + " ";
    String local =
        "{ var value = " + statement.group(1).strip() + "; " + validated + "return value; }";
    return List.of(
        new Repair(title, start, start, validated), new Repair(title, start, end, local));
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
