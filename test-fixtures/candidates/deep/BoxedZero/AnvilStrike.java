import dev.seqread.SeqCount;
import java.util.Objects;

/** The boxed answer of a retry question is asked for null, which it never is. */
class AnvilStrike {
  private final SeqCount count = new SeqCount();
  private long blows;

  synchronized void strike() {
    count.writeBegin();
    blows++;
    count.writeEnd();
  }

  private Boolean torn(long stamp) {
    return count.readRetry(stamp);
  }

  long unsafe() {
    long stamp = count.readBegin();
    long b = blows;
    Boolean again = torn(stamp);
    if (Objects.isNull(again)) return -1;
    return b; // expect: StaleUse
  }

  long safe() {
    long stamp = count.readBegin();
    long b = blows;
    Boolean again = torn(stamp);
    if (again) return -1;
    return b;
  }
}
