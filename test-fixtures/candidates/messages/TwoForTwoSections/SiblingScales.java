import dev.seqread.SeqLock;

/** Two sections are open, and a method returns on what was read in both of them. */
final class SiblingScales {
  private final SeqLock leftLock = new SeqLock();
  private final SeqLock rightLock = new SeqLock();
  private int left;
  private int right;

  int tilt() {
    long l = leftLock.readBegin();
    long r = rightLock.readBegin();
    int tilt = left - right;
    if (tilt == 0) {
      return 0; // expect: EscapeReturn
    }
    if (leftLock.readRetry(l) || rightLock.readRetry(r)) {
      return Integer.MIN_VALUE;
    }
    return tilt;
  }

  void put(int onLeft, int onRight) {
    leftLock.write(() -> left += onLeft);
    rightLock.write(() -> right += onRight);
  }
}
