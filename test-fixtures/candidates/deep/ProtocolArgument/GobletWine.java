import dev.seqread.SeqBegin;
import dev.seqread.SeqLock;
import dev.seqread.SeqRetry;

/** A begin of the user's own prints its second argument, which comes out of an outer section. */
class GobletWine {
  static final class Cask {
    private volatile long version;
    int litres;

    @SeqBegin
    long begin(int level) {
      System.out.println(level);
      return version;
    }

    @SeqRetry
    boolean again(long stamp) {
      return version != stamp;
    }
  }

  private final SeqLock lock = new SeqLock();
  private int level;
  final Cask cask = new Cask();

  void pour(int l) {
    lock.write(() -> level = l);
  }

  int wrong() {
    long o = lock.readBegin();
    int l = level;
    long s = cask.begin(l); // expect: EscapeArgument
    int n = cask.litres;
    return cask.again(s) || lock.readRetry(o) ? 0 : n;
  }

  int right() {
    long s = cask.begin(1);
    int n = cask.litres;
    return cask.again(s) ? 0 : n;
  }
}
