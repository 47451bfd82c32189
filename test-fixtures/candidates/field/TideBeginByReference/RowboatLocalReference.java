import dev.seqread.SeqLock;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;

/**
 * Both steps of the section are references in locals; one loop stores before it asks the second.
 */
class RowboatLocalReference {
  private final SeqLock lock = new SeqLock();
  private int oars;
  private int seats;
  private int last;

  int free() {
    LongSupplier begin = lock::readBegin;
    LongPredicate again = lock::readRetry;
    int f;
    long s;
    do {
      s = begin.getAsLong();
      f = seats - oars;
    } while (again.test(s));
    return f;
  }

  int freeKept() {
    LongSupplier begin = lock::readBegin;
    LongPredicate again = lock::readRetry;
    long s;
    do {
      s = begin.getAsLong();
      last = seats - oars; // expect: EscapeStore
    } while (again.test(s));
    return 0;
  }

  void board() {
    lock.write(
        () -> {
          oars += 2;
          seats--;
        });
  }
}
