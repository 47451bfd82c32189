import dev.seqread.SeqLock;

/** An inner object of a class is handed to a thread with its outer one, and is read afterwards. */
class VaultArch {
  static final class Arch {
    final long[] load = new long[2];
  }

  private final SeqLock lock = new SeqLock();

  private Thread carrier(Arch arch, long n) {
    return new Thread(() -> lock.write(() -> arch.load[1] = n));
  }

  long wrong() {
    Arch arch = new Arch();
    long[] load = arch.load;
    carrier(arch, 5).start();
    long s = lock.readBegin();
    long n = load[1];
    return n; // expect: EscapeReturn
  }

  long right() {
    Arch arch = new Arch();
    long[] load = arch.load;
    carrier(arch, 5).start();
    for (; ; ) {
      long s = lock.readBegin();
      long n = load[1];
      if (lock.validate(s)) return n;
    }
  }
}
