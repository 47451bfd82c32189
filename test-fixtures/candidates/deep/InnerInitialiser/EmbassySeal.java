import dev.seqread.SeqLock;
import java.util.ArrayList;
import java.util.List;

/** An initialiser block collects fields of the outer object whenever a view is made. */
class EmbassySeal {
  private final SeqLock lock = new SeqLock();
  private int wax;
  private int ink;

  void press(int w, int i) {
    lock.write(
        () -> {
          wax = w;
          ink = i;
        });
  }

  final class View {
    final List<Integer> parts = new ArrayList<>();

    {
      parts.add(wax);
      parts.add(ink);
    }
  }

  View torn() {
    long s = lock.readBegin();
    View view = new View();
    if (lock.readRetry(s)) return view; // expect: StaleUse
    return null;
  }

  View whole() {
    long s = lock.readBegin();
    View view = new View();
    if (lock.readRetry(s)) return null;
    return view;
  }
}
