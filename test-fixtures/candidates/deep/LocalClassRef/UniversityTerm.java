import dev.seqread.SeqLock;
import java.util.function.IntFunction;

/** The constructor reference carries the value that the local class's initialiser uses. */
class UniversityTerm {
  private final SeqLock lock = new SeqLock();
  private int fee;
  IntFunction<Object> maker = n -> n;

  void raise(int f) {
    lock.write(() -> fee = f);
  }

  void wrong() {
    long s = lock.readBegin();
    int f = fee;
    class Bill {
      final int sum;

      Bill(int terms) {
        sum = terms * f; // expect: EscapeCapture
      }
    }
    maker = Bill::new;
  }

  void right() {
    long s = lock.readBegin();
    int f = fee;
    if (lock.readRetry(s)) return;
    class Bill {
      final int sum;

      Bill(int terms) {
        sum = terms * f;
      }
    }
    maker = Bill::new;
  }
}
