import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.StampedLock;

/** A map by constants is filled from an array in the section, a new one in each attempt. */
public class GuildMembersEnumMap {
  public enum Craft {
    SMITH,
    COOPER,
    MASON
  }

  private final StampedLock lock = new StampedLock();
  private final int[] members = new int[Craft.values().length];

  public Map<Craft, Integer> members() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      Map<Craft, Integer> all = new EnumMap<>(Craft.class);
      for (Craft c : Craft.values()) {
        all.put(c, members[c.ordinal()]);
      }
      if (lock.validate(stamp)) {
        return all;
      }
    }
  }

  public int members(Craft of) {
    long stamp = lock.tryOptimisticRead();
    int n = members[of.ordinal()];
    if (lock.validate(stamp)) {
      return n;
    }
    stamp = lock.readLock();
    try {
      return members[of.ordinal()];
    } finally {
      lock.unlockRead(stamp);
    }
  }

  public void join(Craft c) {
    long stamp = lock.writeLock();
    try {
      members[c.ordinal()]++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
