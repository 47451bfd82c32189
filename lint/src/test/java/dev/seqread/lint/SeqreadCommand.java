package dev.seqread.lint;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The command, run in this process as {@code main} runs it. */
final class SeqreadCommand {
  private SeqreadCommand() {}

  /** What a run gave. */
  record Outcome(int code, String out, String err) {
    List<String> errLines() {
      return err.lines().toList();
    }
  }

  static Outcome run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    int code = Seqread.run(new PrintWriter(out), new PrintWriter(err), words);
    return new Outcome(code, out.toString(), err.toString());
  }

  static Outcome lint(Object... arguments) {
    return run(Stream.concat(Stream.of("lint"), Stream.of(arguments)).toArray());
  }
}
