import java.util.concurrent.locks.StampedLock;

/** The method holds the cooper's lock all the time, which does not keep the brewer from writing. */
class BarrelHouse {
  private final StampedLock brewer = new StampedLock();
  private final StampedLock cooper = new StampedLock();
  private int barrels;
  private int hoops;

  void brew(int b) {
    long w = brewer.writeLock();
    barrels = b;
    brewer.unlockWrite(w);
  }

  void bind(int h) {
    long w = cooper.writeLock();
    hoops = h;
    cooper.unlockWrite(w);
  }

  private int counted() {
    return barrels;
  }

  int countedUnderCooper() {
    long s = brewer.tryOptimisticRead();
    long r = cooper.readLock(); // allow: SectionEffect
    int b = counted();
    cooper.unlockRead(r);
    return b; // expect: EscapeReturn
  }

  int countedUnderBrewer() {
    long r = brewer.readLock();
    int b = counted();
    brewer.unlockRead(r);
    return b;
  }
}
