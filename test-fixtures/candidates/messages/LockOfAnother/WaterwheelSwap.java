import dev.seqread.SeqGuarded;
import dev.seqread.SeqLock;

/** The write lock that is held is this one's, and the field that is written is another one's. */
class WaterwheelSwap {
  private final SeqLock lock = new SeqLock();

  @SeqGuarded("lock")
  private double speed;

  double speed() {
    return lock.readDouble(() -> speed);
  }

  void couple(WaterwheelSwap to) {
    double theirs = to.speed();
    lock.write(
        () -> {
          speed = theirs;
          to.speed = 0; // expect: UnguardedWrite
        });
  }
}
