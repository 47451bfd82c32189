import dev.seqread.SeqLock;
import java.util.Map;
import java.util.TreeMap;

/** The tree asks its keys for their order, and they keep whom they were compared with. */
class FoyerGuests {
  record Guest(int rank, int[] seen) implements Comparable<Guest> {
    @Override
    public int compareTo(Guest o) {
      seen[0] = o.rank;
      return Integer.compare(rank, o.rank);
    }
  }

  final int[] seen = new int[1];
  private final SeqLock lock = new SeqLock();
  private int rank;

  void enter(int r) {
    lock.write(() -> rank = r);
  }

  boolean wrong() {
    Map<Guest, String> guests = new TreeMap<>();
    long s = lock.readBegin();
    guests.put(new Guest(rank, seen), "one"); // expect: EscapeArgument
    return lock.validate(s);
  }

  boolean right() {
    Map<Integer, String> guests = new TreeMap<>();
    long s = lock.readBegin();
    guests.put(rank, "one");
    return lock.validate(s);
  }
}
