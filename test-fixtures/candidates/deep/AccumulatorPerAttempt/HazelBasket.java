import dev.seqread.SeqBegin;
import dev.seqread.SeqRetry;
import java.util.LinkedList;

/** Over a protocol of the user's own: each attempt puts its value at the head of the same list. */
class HazelBasket {
  private volatile int turn;
  private int nuts;

  @SeqBegin
  int look() {
    return turn;
  }

  @SeqRetry
  boolean moved(int seen) {
    return turn != seen;
  }

  synchronized void drop(int n) {
    turn++;
    nuts = n;
    turn++;
  }

  LinkedList<Integer> wrong() {
    LinkedList<Integer> basket = new LinkedList<>();
    int seen;
    do {
      seen = look();
      basket.add(0, nuts); // expect: StaleUse
    } while (moved(seen));
    return basket;
  }

  LinkedList<Integer> right() {
    for (; ; ) {
      LinkedList<Integer> basket = new LinkedList<>();
      int seen = look();
      basket.add(0, nuts);
      if (!moved(seen)) return basket;
    }
  }
}
