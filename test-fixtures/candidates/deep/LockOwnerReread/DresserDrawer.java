import dev.seqread.SeqLock;

/** The drawer that hangs in the dresser now need not be the one whose lock began. */
class DresserDrawer {
  static final class Drawer {
    final SeqLock lock = new SeqLock();
    int socks;

    void fill(int n) {
      lock.write(() -> socks = n);
    }
  }

  static final class Dresser {
    Drawer top = new Drawer();

    Drawer top() {
      return top;
    }
  }

  static int wrong(Dresser d) {
    long s = d.top().lock.readBegin();
    int n = d.top().socks;
    if (d.top().lock.validate(s)) return n; // expect: WrongStamp
    return -1;
  }

  static int right(Dresser d) {
    Drawer top = d.top();
    long s = top.lock.readBegin();
    int n = top.socks;
    if (top.lock.validate(s)) return n;
    return -1;
  }
}
