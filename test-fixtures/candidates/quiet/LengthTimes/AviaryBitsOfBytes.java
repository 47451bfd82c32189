import dev.seqread.SeqLock;

/** A bit number below eight times the length is in the array when it is divided by eight again. */
final class AviaryBitsOfBytes {
  private final SeqLock lock = new SeqLock();
  private byte[] nests = new byte[9];

  boolean taken(int nest) {
    boolean t;
    long s;
    do {
      s = lock.readBegin();
      byte[] n = nests;
      int bit = Math.floorMod(nest, n.length * 8);
      t = (n[bit / 8] >> (bit % 8) & 1) != 0;
    } while (lock.readRetry(s));
    return t;
  }

  boolean takenHalf(int nest) {
    boolean t;
    long s;
    do {
      s = lock.readBegin();
      byte[] n = nests;
      int bit = Math.floorMod(nest, n.length * 8);
      t = (n[bit >> 2] & 1) != 0; // expect: HazardIndex
    } while (lock.readRetry(s));
    return t;
  }

  void build(byte... all) {
    byte[] own = all.clone();
    lock.write(() -> nests = own);
  }
}
