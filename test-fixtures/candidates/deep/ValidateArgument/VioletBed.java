import dev.seqread.SeqBegin;
import dev.seqread.SeqValidate;
import java.util.ArrayList;
import java.util.List;

/** A generic protocol lists every value that was ever validated, consistent or not. */
class VioletBed<T> {
  final List<T> seen = new ArrayList<>();
  private volatile long version;
  private T violet;

  @SeqBegin
  long begin() {
    return version;
  }

  @SeqValidate
  boolean good(long stamp, T value) {
    seen.add(value);
    return version == stamp;
  }

  @SeqValidate
  boolean plain(long stamp, T unused) {
    return version == stamp;
  }

  T wrong(T none) {
    long s = begin();
    T v = violet;
    return good(s, v) ? v : none; // expect: EscapeArgument
  }

  T right(T none) {
    long s = begin();
    T v = violet;
    return plain(s, v) ? v : none;
  }

  synchronized void plant(T v) {
    version++;
    violet = v;
    version++;
  }
}
