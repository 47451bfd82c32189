import dev.seqread.SeqGuarded;
import dev.seqread.SeqLock;
import java.util.Map;

/** Precise mode: a guarded object lies in a local map, or in a field of a fresh object. */
class VolePath {
  static final class Path {
    int steps;
    Path next;
  }

  private final SeqLock lock = new SeqLock();

  @SeqGuarded("lock")
  private final Path path = new Path();

  void walk() {
    lock.write(() -> path.steps++);
  }

  int mapped() {
    long s = lock.readBegin();
    Map<String, Path> own = Map.of("path", path);
    return own.get("path").steps; // expect: EscapeReturn
  }

  int linked() {
    Path head = new Path();
    long s = lock.readBegin();
    head.next = path;
    int sum = 0;
    for (int i = 0; i < 2; i++) sum += head.next.steps;
    return sum; // expect: EscapeReturn
  }

  int right() {
    long s = lock.readBegin();
    Map<String, Path> own = Map.of("path", path);
    int n = own.get("path").steps;
    return lock.validate(s) ? n : -1;
  }
}
