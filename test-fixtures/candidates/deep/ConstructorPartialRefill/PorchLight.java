import dev.seqread.SeqLock;

/** The constructor tries three times and then leaves the object as the last attempt left it. */
class PorchLight {
  private static final SeqLock LOCK = new SeqLock();
  private static double red;
  private static double blue;

  static void shine(double r, double b) {
    LOCK.write(() -> red = (blue = b) + r);
  }

  static final class Torn {
    double red;
    double blue;

    Torn() {
      for (int i = 0; i < 3; i++) {
        long s = LOCK.readBegin(); // expect: NeverValidated
        red = PorchLight.red;
        blue = PorchLight.blue;
        if (LOCK.validate(s)) break;
      }
    }
  }

  static final class Whole {
    double red;
    double blue;

    Whole() {
      long s;
      do {
        s = LOCK.readBegin();
        red = PorchLight.red;
        blue = PorchLight.blue;
      } while (LOCK.readRetry(s));
    }
  }
}
