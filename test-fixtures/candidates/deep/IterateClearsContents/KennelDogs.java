import dev.seqread.SeqLock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** An iterator that walks the local deque takes nothing out of it. */
class KennelDogs {
  private final SeqLock lock = new SeqLock();
  private String dog = "";

  void bark(String d) {
    lock.write(() -> dog = d);
  }

  Deque<String> wrong() {
    Deque<String> dogs = new ArrayDeque<>();
    long s = lock.readBegin();
    dogs.push("" + dog);
    int n = 0;
    for (Iterator<String> it = dogs.iterator(); it.hasNext(); it.next()) n++;
    return dogs; // expect: EscapeReturn
  }

  Deque<String> right() {
    for (; ; ) {
      Deque<String> dogs = new ArrayDeque<>();
      long s = lock.readBegin();
      dogs.push("" + dog);
      int n = 0;
      for (Iterator<String> it = dogs.iterator(); it.hasNext(); it.next()) n++;
      if (lock.validate(s)) return dogs;
    }
  }
}
