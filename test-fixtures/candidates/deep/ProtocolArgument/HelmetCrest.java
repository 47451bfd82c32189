import dev.seqread.SeqRead;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;

/** Next to the section's body the wrapper takes a label, which it keeps in a static. */
class HelmetCrest {
  static final class Tools {
    static String label = "";

    static <T> T labelled(StampedLock lock, String name, @SeqRead Supplier<T> body) {
      label = name;
      while (true) {
        long s = lock.tryOptimisticRead();
        T value = body.get();
        if (lock.validate(s)) return value;
      }
    }
  }

  private final StampedLock lock = new StampedLock();
  private String crest = "";

  void paint(String c) {
    long w = lock.writeLock();
    crest = c;
    lock.unlockWrite(w);
  }

  String wrong() {
    long s = lock.tryOptimisticRead();
    String c = crest;
    String d = Tools.labelled(lock, c, () -> crest); // expect: EscapeArgument
    return lock.validate(s) ? d : "";
  }

  String right() {
    return Tools.labelled(lock, "crest", () -> crest);
  }
}
