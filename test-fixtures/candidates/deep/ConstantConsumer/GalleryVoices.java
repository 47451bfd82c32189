import java.util.Arrays;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Consumer;

/** A method reference is one arm of a choice: what the library hands to it is printed. */
class GalleryVoices {
  private final StampedLock lock = new StampedLock();
  private String visitor = "";
  private final boolean loud;

  GalleryVoices(boolean loud) {
    this.loud = loud;
  }

  void enter(String v) {
    long w = lock.writeLock();
    visitor = v;
    lock.unlockWrite(w);
  }

  private Consumer<String> voice() {
    return loud ? System.out::println : v -> {};
  }

  boolean greet() {
    long s = lock.tryOptimisticRead();
    Arrays.asList(visitor, "you").forEach(voice()); // expect: EscapeArgument
    return lock.validate(s);
  }

  boolean greetKnown() {
    long s = lock.tryOptimisticRead();
    String v = visitor;
    boolean ok = lock.validate(s);
    if (ok) Arrays.asList(v, "you").forEach(voice());
    return ok;
  }
}
