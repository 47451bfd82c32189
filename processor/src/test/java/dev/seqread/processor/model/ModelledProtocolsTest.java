package dev.seqread.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import dev.seqread.processor.Pipeline;
import dev.seqread.processor.Settings;
import dev.seqread.processor.classfile.ClassFiles;
import dev.seqread.processor.lower.JavacProgram;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Code that uses the types of the documented models, checked with these models. */
class ModelledProtocolsTest {
  private static final String EXPECT = "// expect: ";

  @Test
  void readsThroughACursor() throws IOException, ModelError {
    assertFindsWhatIsExpected(
        """
        import org.neo4j.io.pagecache.PageCursor;

        class Records {
          static long record(PageCursor cursor, int offset) {
            long id;
            int next;
            do {
              cursor.setOffset(offset);
              id = cursor.getLong();
              next = cursor.getInt();
            } while (cursor.shouldRetry());
            return id + next;
          }

          static long onPage(PageCursor cursor, long page) {
            long id = -1;
            if (cursor.next(page)) {
              do {
                id = cursor.getLong();
              } while (cursor.shouldRetry());
            }
            return id;
          }

          static long unvalidated(PageCursor cursor) {
            return cursor.getLong(); // expect: EscapeReturn
          }

          static long tooEarly(PageCursor cursor) {
            long id;
            do {
              id = cursor.getLong();
              if (id == 0) {
                return -1; // expect: EscapeReturn
              }
            } while (cursor.shouldRetry());
            return id;
          }

          static long carriedOver(PageCursor cursor) {
            long sum = 0;
            do {
              sum += cursor.getLong(); // expect: StaleUse
            } while (cursor.shouldRetry());
            return sum;
          }
        }
        """);
  }

  @Test
  void receivesWhatMayBeLapped() throws IOException, ModelError {
    assertFindsWhatIsExpected(
        """
        import org.agrona.concurrent.broadcast.BroadcastReceiver;

        class Receiving {
          interface Handler {
            void on(int type, long value);
          }

          static int validated(BroadcastReceiver receiver, Handler handler) {
            if (receiver.receiveNext()) {
              int type = receiver.typeId();
              long value = receiver.buffer().getLong(receiver.offset());
              if (receiver.validate()) {
                handler.on(type, value);
                return 1;
              }
            }
            return 0;
          }

          static boolean handledFirst(BroadcastReceiver receiver, Handler handler) {
            if (receiver.receiveNext()) {
              handler.on(receiver.typeId(), 0); // expect: EscapeArgument
              return receiver.validate();
            }
            return false;
          }

          static int thrownFirst(BroadcastReceiver receiver) {
            if (receiver.receiveNext()) {
              int length = receiver.length();
              if (length > 100) {
                throw new IllegalStateException(); // expect: EscapeThrow
              }
              return receiver.validate() ? length : -1;
            }
            return 0;
          }

          static long neverValidated(BroadcastReceiver receiver) {
            long value = 0;
            if (receiver.receiveNext()) {
              value = receiver.buffer().getLong(receiver.offset());
            }
            return value; // expect: EscapeReturn
          }
        }
        """);
  }

  private static void assertFindsWhatIsExpected(String source) throws IOException, ModelError {
    List<String> lines = source.lines().toList();
    List<String> expected =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).contains(EXPECT))
            .mapToObj(i -> i + 1 + ": " + lines.get(i).replaceAll(".*" + EXPECT, ""))
            .toList();
    assertThat(findings(source)).isEqualTo(expected);
  }

  private static List<String> findings(String source) throws IOException, ModelError {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, List.of(file(source)));
    CompilationUnitTree file = task.parse().iterator().next();
    task.analyze();
    ModelIndex model = ModelIndex.jdk().with("models.md", DocumentedModelsTest.examples());
    JavacProgram program =
        new JavacProgram(task, model::isLock, model::isModelled, ClassFiles.NONE);
    return new Pipeline(program, model, Settings.DEFAULT)
        .check(program.lower(file)).stream()
            .map(finding -> finding.place().line() + ": " + finding.rule())
            .toList();
  }

  private static JavaFileObject file(String source) {
    return new SimpleJavaFileObject(URI.create("mem:///Source.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }
}
