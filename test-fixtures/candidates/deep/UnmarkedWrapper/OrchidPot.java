import dev.seqread.SeqLock;
import java.util.List;
import java.util.function.Supplier;

/** The wrapper is generic and static, takes the lock, and nothing marks its parameter. */
class OrchidPot {
  private static <T> T calm(SeqLock lock, Supplier<? extends T> body) {
    for (; ; ) {
      long s = lock.readBegin();
      T value = body.get();
      if (!lock.readRetry(s)) return value;
    }
  }

  private final SeqLock lock = new SeqLock();
  private String orchid = "";

  void plant(String o) {
    lock.write(() -> orchid = o);
  }

  String wrong(List<String> seen) {
    return calm(
        lock,
        () -> {
          String o = orchid;
          seen.add(o); // expect: EscapeArgument
          return o;
        });
  }

  String right(List<String> seen) {
    String o = calm(lock, () -> orchid);
    seen.add(o);
    return o;
  }
}
