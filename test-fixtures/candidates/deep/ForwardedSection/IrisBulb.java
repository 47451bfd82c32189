import dev.seqread.SeqLock;
import java.util.function.ToIntFunction;

/** A method of a generic superclass hands the function and its argument on to the lock. */
class IrisBulb {
  private abstract static class Shelf<S> {
    final SeqLock lock = new SeqLock();

    abstract S self();

    int ask(ToIntFunction<? super S> body) {
      return lock.readInt(self(), body);
    }
  }

  private static final class Bulbs extends Shelf<Bulbs> {
    int bulbs;
    int shown;

    @Override
    Bulbs self() {
      return this;
    }

    void plant(int n) {
      lock.write(() -> bulbs = n);
    }
  }

  private final Bulbs bulbs = new Bulbs();

  int wrong() {
    return bulbs.ask(b -> b.shown = b.bulbs); // expect: EscapeStore
  }

  int right() {
    bulbs.shown = bulbs.ask(b -> b.bulbs);
    return bulbs.shown;
  }
}
