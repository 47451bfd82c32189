import dev.seqread.SeqLock;

/** Calls of interfaces on owned values, one on the result of the other, in each attempt. */
final class CourierChainInLoop {
  interface Street {
    String name();
  }

  interface Town {
    Street street(int number);
  }

  private final SeqLock lock = new SeqLock();
  private final Town town;
  private int letters;

  CourierChainInLoop(Town town) {
    this.town = town;
  }

  String round(int number) {
    String r;
    long s;
    do {
      s = lock.readBegin();
      r = letters + " to " + town.street(number).name();
    } while (lock.readRetry(s));
    return r;
  }

  String roundByLetters() {
    String r;
    long s;
    do {
      s = lock.readBegin();
      r = town.street(letters).name(); // expect: EscapeArgument
    } while (lock.readRetry(s));
    return r;
  }

  void sort(int n) {
    lock.write(() -> letters += n);
  }
}
