package dev.seqread;

import java.util.Set;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.SettingControl;
import jdk.jfr.SettingDefinition;

/**
 * The flight recorder's events, off by default: {@code dev.seqread.ReadRetry}, once for a read that
 * failed as often as the event's setting {@code tries} says, and {@code dev.seqread.ReadFallback}.
 * Without the module {@code jdk.jfr} there are none.
 */
final class FlightEvents {
  private static final boolean PRESENT = ModuleLayer.boot().findModule("jdk.jfr").isPresent();

  private FlightEvents() {}

  static void retried(Object lock, int tries) {
    if (PRESENT) {
      Recorder.retried(lock, tries);
    }
  }

  static void fellBack(Object lock, int tries) {
    if (PRESENT) {
      Recorder.fellBack(lock, tries);
    }
  }

  /** Apart, so that no class of the recorder is looked for where it is absent. */
  private static final class Recorder {
    static void retried(Object lock, int tries) {
      if (FlightRecorder.isInitialized()) {
        ReadRetry event = new ReadRetry();
        event.tries = tries;
        if (event.shouldCommit()) {
          event.lock = describe(lock);
          event.commit();
        }
      }
    }

    static void fellBack(Object lock, int tries) {
      if (FlightRecorder.isInitialized()) {
        ReadFallback event = new ReadFallback();
        if (event.shouldCommit()) {
          event.tries = tries;
          event.lock = describe(lock);
          event.commit();
        }
      }
    }

    private static String describe(Object lock) {
      return lock.getClass().getName() + '@' + Integer.toHexString(System.identityHashCode(lock));
    }
  }

  @Name("dev.seqread.ReadRetry")
  @Label("Read Retry")
  @Description("A retry loop has run its section in vain as often as the setting 'tries' says")
  @Category("Sequence Locks")
  @Enabled(false)
  static final class ReadRetry extends Event {
    @Label("Lock")
    String lock;

    @Label("Tries")
    int tries;

    @SettingDefinition
    @Name("tries")
    boolean isDue(Tries setting) {
      return setting.reachedBy(tries);
    }
  }

  @Name("dev.seqread.ReadFallback")
  @Label("Read Fallback")
  @Description("A retry loop has used up its tries and takes the lock")
  @Category("Sequence Locks")
  @Enabled(false)
  static final class ReadFallback extends Event {
    @Label("Lock")
    String lock;

    @Label("Tries")
    int tries;
  }

  /** The number of tries at which a read is worth an event. */
  static final class Tries extends SettingControl {
    private static final int DEFAULT = 3;

    private volatile int tries = DEFAULT;

    boolean reachedBy(int count) {
      return count == tries;
    }

    @Override
    public String combine(Set<String> values) {
      return Integer.toString(values.stream().mapToInt(Tries::parse).min().orElse(DEFAULT));
    }

    @Override
    public void setValue(String value) {
      tries = parse(value);
    }

    @Override
    public String getValue() {
      return Integer.toString(tries);
    }

    private static int parse(String value) {
      try {
        return Integer.parseInt(value.strip());
      } catch (NumberFormatException e) {
        return DEFAULT;
      }
    }
  }
}
