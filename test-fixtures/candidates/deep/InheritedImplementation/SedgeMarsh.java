import dev.seqread.SeqCount;

/** A generic superclass implements what the functional interface of the subclass asks for. */
class SedgeMarsh {
  private interface Tell<T> {
    void tell(T value);
  }

  private abstract static class Board<T> {
    final Object[] shown = new Object[1];

    public void tell(T value) {
      shown[0] = value;
    }
  }

  private static final class Sign extends Board<Long> implements Tell<Long> {}

  private final SeqCount count = new SeqCount();
  private final Tell<Long> sign = new Sign();
  private long sedge;

  synchronized void grow(long n) {
    count.writeBegin();
    sedge = n;
    count.writeEnd();
  }

  boolean wrong() {
    long s = count.readBegin();
    sign.tell(sedge); // expect: EscapeArgument
    return count.validate(s);
  }

  boolean right() {
    long s = count.readBegin();
    long n = sedge;
    if (!count.validate(s)) return false;
    sign.tell(n);
    return true;
  }
}
