package dev.seqread.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.processor.model.Effect.Kind;
import dev.seqread.processor.model.Protocol.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.broadcast.BroadcastReceiver;
import org.junit.jupiter.api.Test;
import org.neo4j.io.pagecache.PageCursor;

/** The page about models against the vocabulary, and its examples against stand-ins. */
class DocumentedModelsTest {
  private static final Path PAGE = Path.of("..", "docs", "models.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("```seqread-model\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("`([a-z-]+)(?:\\([^)]*\\))?`");

  /** The model files that the page shows. */
  static List<String> examples() throws IOException {
    return EXAMPLE
        .matcher(Files.readString(PAGE))
        .results()
        .flatMap(r -> r.group(1).lines())
        .toList();
  }

  @Test
  void everyWordIsExplained() throws IOException {
    List<String> explained =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(0, line.indexOf('|', 1)))
            .flatMap(cell -> CODE.matcher(cell).results().map(r -> r.group(1)))
            .distinct()
            .sorted()
            .toList();
    assertThat(explained).isEqualTo(Vocabulary.ofEntries());
  }

  @Test
  void everyEntryOfTheExamplesFits() throws IOException, ModelError {
    for (Block block : ModelFile.blocks("models.md", examples())) {
      List<Entry> unused = new ArrayList<>(block.entries());
      for (String name : block.types()) {
        Reflected.methods(Reflected.type(name).orElseThrow())
            .flatMap(m -> block.find(Reflected.ref(m), false).stream())
            .forEach(unused::remove);
      }
      assertThat(unused).isEmpty();
    }
  }

  @Test
  void theCursorBeginsWhereItIsReadAndWhereItRetries() throws IOException, ModelError {
    assertThat(step(PageCursor.class, "next", long.class).orElseThrow().is(Fact.TRY)).isTrue();
    assertThat(kind(PageCursor.class, "getLong", int.class)).contains(Protocol.Kind.SOURCE);
    Protocol retry = step(PageCursor.class, "shouldRetry").orElseThrow();
    assertThat(retry.kind()).isEqualTo(Protocol.Kind.RETRY);
    assertThat(retry.is(Fact.RESTARTS)).isTrue();
    assertThat(retry.argument()).isEmpty();
    assertThat(kind(PageCursor.class, "getOffset")).isEmpty();
  }

  @Test
  void theReceiverBeginsWithAMessageAndValidatesIt() throws IOException, ModelError {
    assertThat(kind(BroadcastReceiver.class, "receiveNext")).contains(Protocol.Kind.BEGIN);
    assertThat(kind(BroadcastReceiver.class, "typeId")).contains(Protocol.Kind.SOURCE);
    assertThat(kind(BroadcastReceiver.class, "validate")).contains(Protocol.Kind.VALIDATE);
    Effects getLong =
        models()
            .effects(
                Reflected.method(DirectBuffer.class, "getLong", int.class),
                Reflected.ref(MutableDirectBuffer.class))
            .orElseThrow();
    assertThat(getLong.has(Kind.READS, Effect.RECEIVER)).isTrue();
    assertThat(getLong.has(Kind.INDEX, 0)).isTrue();
  }

  private static Optional<Protocol.Kind> kind(Class<?> type, String name, Class<?>... parameters)
      throws IOException, ModelError {
    return step(type, name, parameters).map(Protocol::kind);
  }

  private static Optional<Protocol> step(Class<?> type, String name, Class<?>... parameters)
      throws IOException, ModelError {
    return models().protocol(Reflected.method(type, name, parameters), Reflected.ref(type));
  }

  private static ModelIndex models() throws IOException, ModelError {
    return ModelIndex.jdk().with("models.md", examples());
  }
}
