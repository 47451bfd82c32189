import dev.seqread.SeqBegin;
import dev.seqread.SeqRetry;

/** The retry question keeps what it is told beside the stamp. */
class UdderMilk {
  static final class Pail {
    private volatile int version;
    int litres;
    int told;

    @SeqBegin
    int begin() {
      return version;
    }

    @SeqRetry
    boolean again(int stamp, int seen) {
      told = seen;
      return version != stamp;
    }
  }

  static int wrong(Pail pail) {
    int l;
    int s;
    do {
      s = pail.begin();
      l = pail.litres;
    } while (pail.again(s, l)); // expect: EscapeArgument
    return l;
  }

  static int right(Pail pail) {
    int l;
    int s;
    do {
      s = pail.begin();
      l = pail.litres;
    } while (pail.again(s, 0)); // allow: SectionEffect
    return l;
  }
}
