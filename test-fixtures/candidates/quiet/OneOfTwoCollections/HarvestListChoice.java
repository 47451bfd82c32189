import dev.seqread.SeqLock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedList;

/** Whichever of two lists was made, it is emptied at each attempt; one of the twin's is not. */
final class HarvestListChoice {
  private final SeqLock lock = new SeqLock();
  private double wheat;
  private double rye;

  Collection<Double> sacks(int kind) {
    Collection<Double> out;
    switch (kind) {
      case 0:
        out = new ArrayList<>();
        break;
      default:
        out = new LinkedList<>();
    }
    long s;
    do {
      out.clear();
      s = lock.readBegin();
      out.add(wheat);
      out.add(rye);
    } while (lock.readRetry(s));
    return out;
  }

  Collection<Double> wheat(boolean linked) {
    Collection<Double> out = linked ? new LinkedList<>() : new ArrayList<>();
    long s;
    do {
      if (linked) {
        out.clear();
      }
      s = lock.readBegin();
      out.add(wheat); // expect: StaleUse
    } while (lock.readRetry(s));
    return out;
  }

  void reap(double w, double r) {
    lock.write(
        () -> {
          wheat = w;
          rye = r;
        });
  }
}
