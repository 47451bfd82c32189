import dev.seqread.SeqLock;

/** A static helper takes whichever lock it is given, and that is the wrong one. */
class CastleKeys {
  private static final SeqLock KEYS = new SeqLock();
  private static final SeqLock GATES = new SeqLock();
  private static int keys;
  private static int gates;

  static void forge(int k) {
    KEYS.write(() -> keys = k);
  }

  static void open(int g) {
    GATES.write(() -> gates = g);
  }

  private static int under(SeqLock lock) {
    long r = lock.readLock();
    int k = keys;
    lock.unlockRead(r);
    return k;
  }

  static int wrong() {
    long s = KEYS.readBegin();
    int k = under(GATES); // allow: SectionEffect
    return k; // expect: EscapeReturn
  }

  static int right() {
    return under(KEYS);
  }
}
