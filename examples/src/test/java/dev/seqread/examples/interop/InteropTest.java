package dev.seqread.examples.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seqread.CellTimeoutException;
import dev.seqread.examples.quotes.Quote;
import dev.seqread.examples.quotes.QuoteCell;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cell in a mapped file, with Java on one side and C on the other. The system properties {@code
 * interop.snapshots} and {@code interop.kills} make it longer.
 */
@Timeout(300)
final class InteropTest {
  private static final long SNAPSHOTS = Long.getLong("interop.snapshots", 1_000_000);
  private static final int KILLS = Integer.getInteger("interop.kills", 100);

  /** How many of the snapshots differ from the one before, at least, so that both sides ran. */
  private static final long CHANGES = 1_000;

  private static final int SECONDS_AT_MOST = 120;
  private static final Duration PATIENCE = Duration.ofMillis(20);

  private static CProgram peer;

  @TempDir Path folder;
  private Path file;
  private MappedByteBuffer memory;
  private QuoteCell.Shared cell;

  @BeforeAll
  static void compile() throws Exception {
    if (!CProgram.compilerIsInstalled()) {
      String reason = "skipped: no program 'cc' is installed";
      System.out.println("InteropTest " + reason);
      assertThat(System.getenv("CI")).as("CI has a C compiler").isNotEqualTo("true");
      assumeTrue(false, reason);
    }
    peer =
        CProgram.compile(InteropTest.class, "peer.c", "/dev/seqread/examples/quotes/quote_cell.h");
  }

  @AfterAll
  static void delete() throws IOException {
    if (peer != null) {
      peer.close();
    }
  }

  @BeforeEach
  void map() throws IOException {
    file = folder.resolve("cell");
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, QuoteCell.BYTES);
    }
    cell = QuoteCell.over(memory, PATIENCE);
    cell.write(Quote.numbered(0));
  }

  @Test
  void cReadsWhatJavaWrites() throws Exception {
    Process reader =
        start("read", Long.toString(SNAPSHOTS), Long.toString(CHANGES), "" + SECONDS_AT_MOST);
    for (long number = 0; reader.isAlive(); number++) {
      cell.write(Quote.numbered(number));
    }
    assertThat(reader.waitFor()).isZero();
    String said = new String(reader.getInputStream().readAllBytes(), UTF_8).trim();
    report("C reads what Java writes", said);
    long[] counts = Arrays.stream(said.split(" ")).mapToLong(Long::parseLong).toArray();
    assertThat(counts[0]).as("snapshots").isGreaterThanOrEqualTo(SNAPSHOTS);
    assertThat(counts[1]).as("torn").isZero();
    assertThat(counts[3]).as("changes").isGreaterThanOrEqualTo(CHANGES);
  }

  @Test
  void javaReadsWhatCWrites() throws Exception {
    Process writer = start("write");
    QuoteCell.Shared patient = QuoteCell.over(memory, Duration.ofSeconds(10));
    long end = System.nanoTime() + SECONDS.toNanos(SECONDS_AT_MOST);
    long reads = 0;
    long torn = 0;
    long changes = 0;
    long last = 0;
    try {
      while ((reads < SNAPSHOTS || changes < CHANGES) && System.nanoTime() < end) {
        Quote quote = patient.read();
        reads++;
        torn += quote.isWhole() ? 0 : 1;
        changes += quote.number() == last ? 0 : 1;
        last = quote.number();
      }
    } finally {
      writer.destroyForcibly().waitFor();
    }
    report("Java reads what C writes", reads + " " + torn + " - " + changes);
    assertThat(reads).as("snapshots").isGreaterThanOrEqualTo(SNAPSHOTS);
    assertThat(torn).as("torn").isZero();
    assertThat(changes).as("changes").isGreaterThanOrEqualTo(CHANGES);
  }

  @Test
  void aWriterThatIsKilledIsNoticedAndReplaced() throws Exception {
    Random random = new Random(42);
    int inTheMiddle = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process writer = start("write");
      assertThat(writer.getInputStream().read()).isEqualTo('w');
      LockSupport.parkNanos(random.nextInt(1_000_000));
      writer.destroyForcibly().waitFor();
      if (isInTheMiddle()) {
        inTheMiddle++;
        recover(Quote.numbered(kill), kill % 2 == 0);
      } else {
        assertThat(cell.recover(Quote.numbered(-1))).isFalse();
        assertThat(cell.read()).matches(Quote::isWhole);
      }
    }
    System.out.printf("InteropTest: %d kills, %d in the middle of a write%n", KILLS, inTheMiddle);
    assertThat(inTheMiddle).as("writers that were killed in the middle").isPositive();
  }

  private boolean isInTheMiddle() {
    return !cell.tryRead(quote -> assertThat(quote).matches(Quote::isWhole));
  }

  private void recover(Quote quote, boolean inJava) throws Exception {
    assertThatThrownBy(cell::read).isInstanceOf(CellTimeoutException.class);
    assertThatThrownBy(cell::bid).isInstanceOf(CellTimeoutException.class);
    assertThatThrownBy(() -> cell.write(quote)).isInstanceOf(CellTimeoutException.class);
    if (inJava) {
      assertThat(cell.recover(quote)).isTrue();
    } else {
      assertThat(start("recover", Long.toString(quote.number())).waitFor()).isZero();
    }
    assertThat(cell.read()).isEqualTo(quote);
    assertThat(cell.recover(quote)).isFalse();
  }

  private Process start(String verb, String... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(peer.command(verb, file.toString()));
    builder.command().addAll(Arrays.asList(arguments));
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static void report(String what, String counts) {
    System.out.println("InteropTest: " + what + ": snapshots torn retries changes " + counts);
  }
}
