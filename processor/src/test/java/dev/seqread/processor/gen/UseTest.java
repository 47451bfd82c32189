package dev.seqread.processor.gen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Code that uses a cell, without an annotation of its own. */
final class UseTest {
  private static final String QUOTE = "@dev.seqread.SeqCell record Quote(long bid, long ask) {}";

  @TempDir Path output;

  @Test
  void readsThroughTheView() {
    assertThat(messages("long f(QuoteCell c) { return c.readLongWith(q -> q.bid() + q.ask()); }"))
        .isEmpty();
  }

  @Test
  void reportsAValueThatLeavesTheReader() {
    assertThat(
            messages("long last; Long f(QuoteCell c) {\nreturn c.readWith(q -> last = q.bid()); }"))
        .singleElement()
        .asString()
        .startsWith("2: [EscapeStore] a value from 'bid()' is stored");
  }

  @Test
  void reportsAViewThatIsUsedOutside() {
    assertThat(messages("long f(QuoteCell.View view) { return view.bid(); }"))
        .singleElement()
        .asString()
        .contains("[UnguardedRead]");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_22)
  void liesInAMemorySegment() throws Exception {
    String use =
        """
        static Object roundTrip() {
          try (java.lang.foreign.Arena arena = java.lang.foreign.Arena.ofShared()) {
            QuoteCell.Shared cell =
                QuoteCell.over(arena.allocate(QuoteCell.BYTES, QuoteCell.ALIGNMENT));
            cell.write(new Quote(1, 2));
            return cell.update(q -> new Quote(q.ask(), 3)).toString() + cell.read();
          }
        }
        """;
    assertThat(messages(use)).isEmpty();
    assertThat(call("roundTrip")).isEqualTo("Quote[bid=2, ask=3]Quote[bid=2, ask=3]");
  }

  @Test
  void makesArraysOfCells() throws Exception {
    String use =
        """
        static Object sums() {
          java.nio.ByteBuffer memory = java.nio.ByteBuffer.allocateDirect(3 * 128);
          return sum(QuoteCells.allocate(5)) + " " + sum(QuoteCells.allocatePadded(5))
              + " " + sum(QuoteCells.over(memory.slice(0, 7 * QuoteCell.BYTES)))
              + " " + sum(QuoteCells.over(memory, 128)) + " " + memory.getLong(2 * 128 + 8);
        }

        private static long sum(QuoteCell[] cells) {
          for (int i = 0; i < cells.length; i++) {
            cells[i].write(new Quote(Long.reverseBytes(i + 1), i));
          }
          long sum = 0;
          for (QuoteCell cell : cells) {
            sum += Long.reverseBytes(cell.bid());
          }
          return sum;
        }
        """;
    assertThat(messages(use)).isEmpty();
    assertThat(call("sums")).isEqualTo("15 15 28 6 3");
  }

  @Test
  void refusesAnArrayOfAnotherLength() {
    String use =
        "@dev.seqread.SeqCell record Row(@dev.seqread.Length(2) int[] cells) {} "
            + "static void write() { UseRowCell.create().write(new Row(new int[3])); }";
    assertThat(messages(use)).isEmpty();
    assertThatThrownBy(() -> call("write"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cells has not the length 2");
  }

  private List<String> messages(String member) {
    return new Generation(output)
        .source("Quote", QUOTE)
        .source("Use", "final class Use { " + member + " }")
        .compile()
        .messages();
  }

  private Object call(String name) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {output.toUri().toURL()})) {
      Method method = loader.loadClass("Use").getDeclaredMethod(name);
      method.setAccessible(true);
      return method.invoke(null);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
