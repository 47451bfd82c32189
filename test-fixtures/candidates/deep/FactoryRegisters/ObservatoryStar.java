import dev.seqread.SeqLock;
import java.util.List;

/** What the factory makes is in the catalogue already when its caller gets it. */
class ObservatoryStar {
  static final class Star {
    double light;
  }

  private final SeqLock lock = new SeqLock();
  private double light;

  void shine(double l) {
    lock.write(() -> light = l);
  }

  private static Star listed(List<Star> catalogue) {
    Star star = new Star();
    catalogue.add(star);
    return star;
  }

  private static Star unlisted() {
    return new Star();
  }

  boolean found(List<Star> catalogue) {
    Star star = listed(catalogue);
    long s = lock.readBegin();
    star.light = light; // expect: EscapeStore
    return lock.validate(s);
  }

  boolean alone(List<Star> catalogue) {
    Star star = unlisted();
    long s = lock.readBegin();
    star.light = light;
    if (lock.readRetry(s)) return false;
    return catalogue.add(star);
  }
}
