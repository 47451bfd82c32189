/**
 * The steps are inherited from a class in DovecoteBase.java; a failed attempt's value is returned.
 */
class DovecoteOtherFile extends DovecoteBase {
  private long eggs;
  private long doves;

  long each() {
    long stamp = begin();
    long e = eggs;
    long d = doves;
    if (end(stamp)) {
      return d == 0 ? 0 : e / d;
    }
    return -1;
  }

  long sum() {
    long stamp = begin();
    long sum = eggs + doves;
    if (!end(stamp)) {
      return -sum; // expect: StaleUse
    }
    return sum;
  }

  void hatch() {
    long stamp = hold();
    try {
      eggs--;
      doves++;
    } finally {
      release(stamp);
    }
  }
}
