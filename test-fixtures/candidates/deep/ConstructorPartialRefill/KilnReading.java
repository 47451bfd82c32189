import dev.seqread.SeqLock;

/** The copy is made in a constructor whose fallback forgets the second element. */
class KilnReading {
  private final SeqLock lock = new SeqLock();
  private int floor;
  private int roof;

  void burn(int f, int r) {
    lock.write(
        () -> {
          floor = f;
          roof = r;
        });
  }

  final class Half {
    final int[] heat = new int[2];

    Half() {
      long s = lock.readBegin(); // expect: NeverValidated
      heat[0] = floor;
      heat[1] = roof;
      if (lock.readRetry(s)) lock.write(() -> heat[0] = floor);
    }
  }

  final class Whole {
    final int[] heat = new int[2];

    Whole() {
      long s;
      do {
        s = lock.readBegin();
        heat[0] = floor;
        heat[1] = roof;
      } while (lock.readRetry(s));
    }
  }
}
