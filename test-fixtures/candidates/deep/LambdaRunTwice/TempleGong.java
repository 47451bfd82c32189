import java.util.Arrays;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Consumer;

/** A parameter-free run after the section hides that the function also ran inside. */
class TempleGong {
  private final StampedLock lock = new StampedLock();
  private String hymn = "";

  void sing(String h) {
    long w = lock.writeLock();
    hymn = h;
    lock.unlockWrite(w);
  }

  private static void each(Consumer<String> voice, String... lines) {
    Arrays.asList(lines).forEach(voice);
  }

  boolean wrong(StringBuilder page) {
    Consumer<String> voice = page::append;
    long s = lock.tryOptimisticRead();
    each(voice, hymn); // expect: EscapeArgument
    boolean ok = lock.validate(s);
    each(voice, "amen");
    return ok;
  }

  boolean right(StringBuilder page) {
    Consumer<String> voice = page::append;
    long s = lock.tryOptimisticRead();
    String h = hymn;
    boolean ok = lock.validate(s);
    if (ok) each(voice, h);
    each(voice, "amen");
    return ok;
  }
}
