import dev.seqread.SeqLock;
import java.util.function.IntSupplier;

/** The body of the section is the method of a named inner class. */
class GranaryRats {
  private final SeqLock lock = new SeqLock();
  private int rats;
  int last;

  void gnaw() {
    lock.write(() -> rats++);
  }

  private final class Noting implements IntSupplier {
    @Override
    public int getAsInt() {
      last = rats; // expect: EscapeStore
      return rats;
    }
  }

  private final class Asking implements IntSupplier {
    @Override
    public int getAsInt() {
      return rats;
    }
  }

  int wrong() {
    return lock.readInt(new Noting());
  }

  int right() {
    last = lock.readInt(new Asking());
    return last;
  }
}
