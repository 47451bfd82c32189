import dev.seqread.SeqLock;

/** The loop validates a number that no begin gave, though the stamp is at hand. */
final class AlmondMinusOne {
  private final SeqLock lock = new SeqLock();
  private float sweet;
  private float bitter;

  float share() {
    long version = -1;
    while (true) {
      long s = lock.readBegin();
      float all = sweet + bitter;
      float b = bitter;
      if (lock.validate(version)) { // expect: WrongStamp
        return all == 0 ? 0 : b / all;
      }
    }
  }

  void harvest(float s, float b) {
    lock.write(
        () -> {
          sweet = s;
          bitter = b;
        });
  }
}
