import java.util.concurrent.locks.StampedLock;

/** Of three builders two are empty, and all of them meet before the text is taken. */
class SpoonTray {
  private final StampedLock lock = new StampedLock();
  private int spoons;

  void wash(int n) {
    long w = lock.writeLock();
    spoons = n;
    lock.unlockWrite(w);
  }

  private StringBuilder text(char kind) {
    StringBuilder text;
    switch (kind) {
      case 'n':
        text = new StringBuilder("n=");
        text.append(spoons);
        break;
      case 'e':
        text = new StringBuilder();
        break;
      default:
        text = new StringBuilder("?");
    }
    return text;
  }

  String wrong(char kind) {
    long s = lock.tryOptimisticRead();
    String t = text(kind).toString();
    return t; // expect: EscapeReturn
  }

  String right(char kind) {
    long s = lock.tryOptimisticRead();
    String t = text(kind).toString();
    return lock.validate(s) ? t : "";
  }
}
