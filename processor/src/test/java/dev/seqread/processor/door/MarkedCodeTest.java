package dev.seqread.processor.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotations of others that say something of findings, and names that nobody knows. */
final class MarkedCodeTest {
  private static final String LEAK =
      "int f() { long s = lock.tryOptimisticRead(); int r = x; if (r == 0) return r;"
          + " return lock.validate(s) ? r : 0; }";

  @TempDir private Path output;

  private List<String> check(String body, Map<String, String> options) {
    return new Javac(output)
            .source(
                "A",
                "class A { final java.util.concurrent.locks.StampedLock lock ="
                    + " new java.util.concurrent.locks.StampedLock(); int x;"
                    + " void set(int v) { long s = lock.writeLock(); x = v; lock.unlockWrite(s); } "
                    + body
                    + " }")
            .options("-proc:none")
            .compile(task -> Session.open(task, options, Checker::of))
            .messages()
            .stream()
            .map(m -> m.replaceAll("(?s)\\].*", "]"))
            .toList();
  }

  @Test
  void isAnErrorWithoutThem() {
    assertThat(check(LEAK, Map.of())).containsExactly("ERROR [EscapeReturn]");
  }

  @Test
  void suppressesAll() {
    assertThat(check("@SuppressWarnings({\"all\", \"x\"}) " + LEAK, Map.of())).isEmpty();
    assertThat(check("@SuppressWarnings(\"rawtypes\") " + LEAK, Map.of())).hasSize(1);
  }

  @Test
  void warnsOfGeneratedCode() {
    String generated = "@javax.annotation.processing.Generated(\"g\") ";
    assertThat(check(generated + LEAK, Map.of()))
        .containsExactly("MANDATORY_WARNING [EscapeReturn]");
    assertThat(check(generated + LEAK, Map.of("rule.EscapeReturn", "error")))
        .containsExactly("ERROR [EscapeReturn]");
  }

  @Test
  void saysThatASuppressedRuleDoesNotExist() {
    assertThat(check("@SuppressWarnings(\"seqread:EscapeRetrun\") " + LEAK, Map.of()))
        .containsExactlyInAnyOrder("ERROR [EscapeReturn]", "MANDATORY_WARNING [BadDeclaration]");
    assertThat(
            new Javac(output)
                .source("B", "class B { @SuppressWarnings(\"seqread:Stale\") int f; }")
                .options("-proc:none")
                .compile(task -> Session.open(task, Map.of(), Checker::of))
                .messages())
        .singleElement()
        .asString()
        .contains("there is no rule 'Stale' to suppress", "nearest are StaleUse,");
  }

  @Test
  void reportsEachMethodOfALine() {
    assertThat(check(LEAK + " " + LEAK.replace("f()", "g()"), Map.of()))
        .containsExactly("ERROR [EscapeReturn]", "ERROR [EscapeReturn]");
  }
}
