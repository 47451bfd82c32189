import dev.seqread.SeqLock;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** A function that prints maps a constant list first, and a torn one with the second run. */
class OrielPane {
  private final SeqLock lock = new SeqLock();
  private int panes;

  void glaze(int n) {
    lock.write(() -> panes = n);
  }

  private static int shown(int n) {
    System.out.println(n);
    return n;
  }

  List<Integer> wrong() {
    UnaryOperator<Integer> show = n -> shown(n);
    List<Integer> first = Arrays.asList(1, 2);
    first.replaceAll(show);
    long s = lock.readBegin();
    List<Integer> second = Arrays.asList(panes, 3);
    second.replaceAll(show); // expect: EscapeArgument
    return lock.validate(s) ? second : first;
  }

  List<Integer> right() {
    UnaryOperator<Integer> show = n -> shown(n);
    List<Integer> first = Arrays.asList(1, 2);
    first.replaceAll(show);
    long s = lock.readBegin();
    int n = panes;
    if (lock.readRetry(s)) return first;
    List<Integer> second = Arrays.asList(n, 3);
    second.replaceAll(show);
    return second;
  }
}
