package dev.seqread.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.model.Effect.Kind;
import dev.seqread.processor.model.Protocol.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about models against the vocabulary, and its examples against stand-ins. */
class DocumentedModelsTest {
  private static final Path PAGE = Path.of("..", "docs", "models.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("```seqread-model\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("`([a-z-]+)(?:\\([^)]*\\))?`");

  private abstract static class PageCursor {
    abstract boolean next();

    abstract boolean next(long pageId);

    abstract boolean shouldRetry();

    abstract byte getByte();

    abstract short getShort();

    abstract int getInt();

    abstract long getLong();

    abstract long getLong(int offset);

    abstract void getBytes(byte[] target);

    abstract void putByte(byte value);

    abstract void putShort(short value);

    abstract void putInt(int value);

    abstract void putLong(long value);

    abstract void putBytes(byte[] source);

    abstract int getOffset();

    abstract void setOffset(int offset);

    abstract long getCurrentPageId();

    abstract boolean checkAndClearBoundsFlag();

    abstract void close();
  }

  private interface BroadcastReceiver {
    boolean receiveNext();

    boolean validate();

    int typeId();

    int offset();

    int length();

    int capacity();

    long lappedCount();

    MutableDirectBuffer buffer();
  }

  private interface DirectBuffer {
    int capacity();

    byte getByte(int index);

    short getShort(int index);

    int getInt(int index);

    long getLong(int index);

    void getBytes(int index, byte[] target);
  }

  private interface MutableDirectBuffer extends DirectBuffer {
    void putByte(int index, byte value);

    void putShort(int index, short value);

    void putInt(int index, int value);

    void putLong(int index, long value);
  }

  private static final List<Class<?>> STAND_INS =
      List.of(
          PageCursor.class, BroadcastReceiver.class, MutableDirectBuffer.class, DirectBuffer.class);

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
    List<Entry> unused = new ArrayList<>();
    for (Block block : ModelFile.blocks("models.md", examples())) {
      unused.addAll(block.entries());
      STAND_INS.stream()
          .filter(type -> block.types().contains(type.getCanonicalName()))
          .flatMap(Reflected::methods)
          .flatMap(m -> block.find(Reflected.ref(m), false).stream())
          .forEach(unused::remove);
    }
    assertThat(unused).isEmpty();
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
                type(MutableDirectBuffer.class))
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
    return models().protocol(Reflected.method(type, name, parameters), type(type));
  }

  private static ModelIndex models() throws IOException, ModelError {
    return ModelIndex.jdk().with("models.md", examples());
  }

  /** The examples of the page, about the stand-ins. */
  private static List<String> examples() throws IOException {
    Matcher matcher = EXAMPLE.matcher(Files.readString(PAGE));
    return matcher
        .results()
        .flatMap(r -> r.group(1).lines())
        .map(DocumentedModelsTest::withStandIns)
        .toList();
  }

  private static String withStandIns(String line) {
    return !line.startsWith("type ")
        ? line
        : Stream.of(line.split(" "))
            .map(
                word ->
                    STAND_INS.stream()
                        .filter(type -> word.endsWith("." + type.getSimpleName()))
                        .map(Class::getCanonicalName)
                        .findFirst()
                        .orElse(word))
            .collect(Collectors.joining(" "));
  }

  private static TypeRef type(Class<?> type) {
    return Reflected.ref(type);
  }
}
