import dev.seqread.SeqLock;

/** A cast of a torn reference either throws or lets the next statement run. */
class WillowWhip {
  private final SeqLock lock = new SeqLock();
  private Object whip = "";

  void bend(Object o) {
    lock.write(() -> whip = o);
  }

  String wrong() {
    String kind = "other";
    long s = lock.readBegin();
    try {
      Integer n = (Integer) whip;
      kind = "number";
    } catch (ClassCastException e) {
      Thread.yield();
    } finally {
      Thread.onSpinWait();
    }
    return kind; // expect: EscapeReturn
  }

  String right() {
    while (true) {
      String kind = "other";
      long s = lock.readBegin();
      try {
        Integer n = (Integer) whip;
        kind = "number";
      } catch (ClassCastException e) {
        Thread.yield();
      }
      if (lock.validate(s)) return kind;
    }
  }
}
