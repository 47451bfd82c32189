import dev.seqread.SeqLock;

/** Behind a failed attempt the write lock is taken, and the name of the pencil forgotten. */
class PencilCase {
  static final class Pencil {
    String name;
    int length;
  }

  private final SeqLock lock = new SeqLock();
  private String name = "";
  private int length;

  void sharpen(String n, int l) {
    lock.write(
        () -> {
          name = n;
          length = l;
        });
  }

  private Pencil fill(Pencil p) {
    p.name = name;
    p.length = length;
    return p;
  }

  Pencil wrong() {
    long s = lock.readBegin();
    Pencil p = fill(new Pencil());
    if (lock.readRetry(s)) lock.write(() -> p.length = length);
    return p; // expect: StaleUse
  }

  Pencil right() {
    long s = lock.readBegin();
    Pencil p = fill(new Pencil());
    if (lock.readRetry(s)) lock.write(() -> fill(p));
    return p;
  }
}
