import java.util.concurrent.locks.StampedLock;

/** The constructor of a subclass reads two inherited fields and repairs one of them. */
class LibraryCard {
  static class Entry {
    String name;
    int loans;
  }

  private final StampedLock lock = new StampedLock();
  private String name = "";
  private int loans;

  void lend(String n, int l) {
    long w = lock.writeLock();
    name = n;
    loans = l;
    lock.unlockWrite(w);
  }

  final class Card extends Entry {
    Card(boolean once) {
      long s = lock.tryOptimisticRead(); // expect: NeverValidated
      super.name = LibraryCard.this.name;
      super.loans = LibraryCard.this.loans;
      if (lock.validate(s)) return;
      s = lock.readLock();
      super.loans = LibraryCard.this.loans;
      lock.unlockRead(s);
    }

    Card() {
      long s = lock.readLock();
      super.name = LibraryCard.this.name;
      super.loans = LibraryCard.this.loans;
      lock.unlockRead(s);
    }
  }
}
