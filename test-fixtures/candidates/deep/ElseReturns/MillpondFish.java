import dev.seqread.SeqLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An empty optional answers with the list that belongs to everybody. */
class MillpondFish {
  private final SeqLock lock = new SeqLock();
  final List<Integer> pond = new ArrayList<>();
  private int pike;

  void hatch(int n) {
    lock.write(() -> pike = n);
  }

  private static Optional<List<Integer>> made(boolean mine) {
    return mine ? Optional.of(new ArrayList<>()) : Optional.empty();
  }

  boolean count(boolean mine) {
    List<Integer> into = made(mine).orElse(pond);
    long s = lock.readBegin();
    into.add(pike); // expect: EscapeArgument
    return lock.validate(s);
  }

  boolean countOwn(boolean mine) {
    List<Integer> into = made(mine).orElse(new ArrayList<>());
    long s = lock.readBegin();
    into.add(pike);
    return lock.validate(s);
  }
}
