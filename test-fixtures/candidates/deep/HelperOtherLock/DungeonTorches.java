import dev.seqread.SeqLock;

/** A consistent view of the other lock says nothing of the field that this lock guards. */
class DungeonTorches {
  private final SeqLock wall = new SeqLock();
  private final SeqLock floor = new SeqLock();
  private int torches;
  private int rats;

  void light(int n) {
    wall.write(() -> torches = n);
  }

  void run(int n) {
    floor.write(() -> rats = n);
  }

  private int onFloor() {
    return floor.readInt(() -> torches + rats);
  }

  int wrong() {
    long s = wall.readBegin();
    int n = onFloor();
    int twice = 2 * n;
    return twice; // expect: EscapeReturn
  }

  int right() {
    long s;
    int n;
    do {
      s = wall.readBegin();
      n = onFloor();
    } while (wall.readRetry(s));
    return n;
  }
}
