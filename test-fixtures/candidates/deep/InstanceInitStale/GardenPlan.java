import dev.seqread.SeqLock;

/** The initialiser block of an inner class takes what the retry question has refused. */
class GardenPlan {
  private final SeqLock lock = new SeqLock();
  private int beds;
  private int paths;
  static int refused;

  void dig(int b, int p) {
    lock.write(
        () -> {
          beds = b;
          paths = p;
        });
  }

  class Draft {
    final int[] plan = new int[2];

    {
      long s = lock.readBegin(); // expect: NeverValidated
      plan[0] = beds;
      plan[1] = paths;
      if (lock.readRetry(s)) refused++;
    }
  }

  class Plan {
    final int[] plan = new int[2];

    {
      long s;
      do {
        s = lock.readBegin();
        plan[0] = beds;
        plan[1] = paths;
      } while (lock.readRetry(s));
    }
  }
}
