import dev.seqread.SeqGuarded;
import dev.seqread.SeqLock;
import java.util.List;
import java.util.Set;

/** Iterating over an immutable set, which is replaced as a whole, goes wrong in no attempt. */
class RosterEachName {
  private final SeqLock lock = new SeqLock();

  @SeqGuarded("lock")
  private Set<String> names = Set.of();

  String list() {
    long s;
    StringBuilder sb;
    do {
      s = lock.readBegin();
      sb = new StringBuilder();
      for (String n : names) {
        sb.append(n).append('\n');
      }
    } while (lock.readRetry(s));
    return sb.toString();
  }

  int longest() {
    while (true) {
      long s = lock.readBegin();
      int longest = 0;
      for (String n : names) {
        longest = Math.max(longest, n.length());
      }
      if (lock.validate(s)) {
        return longest;
      }
    }
  }

  void muster(List<String> all) {
    Set<String> next = Set.copyOf(all);
    long w = lock.writeLock();
    try {
      names = next;
    } finally {
      lock.unlockWrite(w);
    }
  }
}
