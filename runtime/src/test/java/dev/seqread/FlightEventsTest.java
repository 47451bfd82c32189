package dev.seqread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FlightEventsTest {
  private static final String RETRY = "dev.seqread.ReadRetry";
  private static final String FALLBACK = "dev.seqread.ReadFallback";

  private final SeqLock lock =
      new SeqLock(SeqOptions.DEFAULT.withAdversary(null).withPolicy(new ReadPolicy(12)));

  @TempDir private Path folder;

  private void readDisturbed(int times) {
    int[] runs = new int[1];
    lock.readInt(
        () -> {
          if (runs[0]++ < times && !lock.isHeldByCurrentThread()) {
            lock.invalidate();
          }
          return runs[0];
        });
  }

  private List<RecordedEvent> record(Recording recording) throws IOException {
    recording.start();
    readDisturbed(2);
    readDisturbed(9);
    readDisturbed(50);
    recording.stop();
    Path file = folder.resolve("recording.jfr");
    recording.dump(file);
    return RecordingFile.readAllEvents(file);
  }

  @Test
  void areOffByDefault() throws IOException {
    try (Recording recording = new Recording()) {
      assertThat(record(recording))
          .extracting(e -> e.getEventType().getName())
          .doesNotContain(RETRY, FALLBACK);
    }
  }

  @Test
  void tellOfReadsThatReachTheThreshold() throws IOException {
    try (Recording recording = new Recording()) {
      recording.enable(RETRY);
      recording.enable(FALLBACK);
      List<RecordedEvent> events = record(recording);
      assertThat(events)
          .extracting(e -> e.getEventType().getName(), e -> e.getInt("tries"))
          .containsExactly(tuple(RETRY, 3), tuple(RETRY, 3), tuple(FALLBACK, 12));
      assertThat(events.get(0).getString("lock")).startsWith("dev.seqread.SeqLock@");
    }
  }

  @Test
  void haveAThresholdThatCanBeSet() throws IOException {
    try (Recording recording = new Recording()) {
      recording.enable(RETRY).with("tries", "2");
      assertThat(record(recording)).extracting(e -> e.getInt("tries")).containsExactly(2, 2, 2);
    }
  }

  @Test
  void areNotMissedWhereTheRecorderIsAbsent() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "--limit-modules", "java.base", "-cp"));
    command.add(classPath());
    command.add(WithoutRecorder.class.getName());
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(output).strip()).isEqualTo("fell back without jdk.jfr");
  }

  private static String classPath() throws Exception {
    Path main = location(SeqLock.class);
    Path test = location(WithoutRecorder.class);
    return main + System.getProperty("path.separator") + test;
  }

  private static Path location(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** Run by itself. */
  static final class WithoutRecorder {
    public static void main(String[] args) {
      SeqLock lock = new SeqLock();
      lock.read(
          () -> {
            if (!lock.isHeldByCurrentThread()) {
              lock.invalidate();
            }
            return 0;
          });
      boolean present = ModuleLayer.boot().findModule("jdk.jfr").isPresent();
      System.out.println("fell back with" + (present ? "" : "out") + " jdk.jfr");
    }
  }
}
