import dev.seqread.SeqLock;
import java.util.ArrayList;
import java.util.List;

/** A generic helper pushes each attempt's value on the same list. */
class ZooVisits {
  private final SeqLock lock = new SeqLock();
  private String animal = "";

  void feed(String a) {
    lock.write(() -> animal = a);
  }

  private static <T> void push(List<? super T> list, T value) {
    list.add(value);
  }

  List<String> seen() {
    List<String> list = new ArrayList<>();
    long s;
    do {
      s = lock.readBegin();
      push(list, animal); // expect: StaleUse
    } while (lock.readRetry(s));
    return list;
  }

  List<String> seenOnce() {
    String a;
    long s;
    do {
      s = lock.readBegin();
      a = animal;
    } while (lock.readRetry(s));
    List<String> list = new ArrayList<>();
    push(list, a);
    return list;
  }
}
