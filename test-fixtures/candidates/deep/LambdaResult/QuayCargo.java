import dev.seqread.SeqLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mapped names carry the flag that the mapping has read. */
class QuayCargo {
  private final SeqLock lock = new SeqLock();
  private String flag = "";

  void hoist(String f) {
    lock.write(() -> flag = f);
  }

  String wrong(String name) {
    long s = lock.readBegin();
    String all = Stream.of(name, "x").map(n -> n + flag).collect(Collectors.joining());
    return all; // expect: EscapeReturn
  }

  String right(String name) {
    long s;
    String all;
    do {
      s = lock.readBegin();
      all = Stream.of(name, "x").map(n -> n + flag).collect(Collectors.joining());
    } while (lock.readRetry(s));
    return all;
  }
}
