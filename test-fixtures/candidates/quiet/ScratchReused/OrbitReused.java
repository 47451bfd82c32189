import dev.seqread.SeqLock;

/** The last attempt's array is used again when it has the right length, and is filled over it. */
final class OrbitReused {
  private final SeqLock lock = new SeqLock();
  private float[] radii = new float[3];

  float[] radii() {
    float[] out = new float[0];
    while (true) {
      long s = lock.readBegin();
      float[] r = radii;
      if (out.length != r.length) {
        out = new float[r.length];
      }
      for (int i = 0; i < out.length; i++) {
        out[i] = r[i];
      }
      if (lock.validate(s)) {
        return out;
      }
    }
  }

  float[] radiiOrMore() {
    float[] out = new float[0];
    while (true) {
      long s = lock.readBegin();
      float[] r = radii;
      if (out.length < r.length) {
        out = new float[r.length];
      }
      System.arraycopy(r, 0, out, 0, r.length);
      if (lock.validate(s)) {
        return out; // expect: StaleUse
      }
    }
  }

  void launch(float... all) {
    float[] own = all.clone();
    lock.write(() -> radii = own);
  }
}
