import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.StampedLock;

/** A work list of the attempt's own walks over immutable nodes, whose root alone is replaced. */
public class DairyWorkList {
  record Churn(String name, List<Churn> under) {
    Churn {
      under = List.copyOf(under);
    }
  }

  private final StampedLock lock = new StampedLock();
  private Churn root = new Churn("root", List.of());
  private int version;

  public List<String> names() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      List<String> names = new ArrayList<>();
      Deque<Churn> todo = new ArrayDeque<>();
      todo.add(root);
      while (!todo.isEmpty()) {
        Churn c = todo.remove();
        names.add(c.name() + version);
        for (Churn u : c.under()) {
          todo.add(u);
        }
      }
      if (lock.validate(stamp)) {
        return names;
      }
    }
  }

  public int version() {
    long stamp = lock.tryOptimisticRead();
    int v = version;
    if (lock.validate(stamp)) {
      return v;
    }
    stamp = lock.readLock();
    try {
      return version;
    } finally {
      lock.unlockRead(stamp);
    }
  }

  public void hang(String name) {
    long stamp = lock.writeLock();
    try {
      root = new Churn(name, List.of(root));
      version++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
