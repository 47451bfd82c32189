import dev.seqread.SeqLock;
import java.util.function.LongSupplier;

final class Nested {
  static final class Deep {
    private final SeqLock lock = new SeqLock();
    private long a;

    void set() {
      lock.write(() -> a++);
    }

    LongSupplier reader() {
      return new LongSupplier() {
        @Override
        public long getAsLong() {
          long stamp = lock.readBegin();
          long read = a;
          return lock
              .validate(stamp)
              ? read
              : read; // finds: error StaleUse
        }
      };
    }
  }
}
