import dev.seqread.SeqLock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** A list of tasks, one of which captures a torn number, is returned as a list. */
class NettleTea {
  private final SeqLock lock = new SeqLock();
  private int nettles;

  void pick(int n) {
    lock.write(() -> nettles = n);
  }

  List<Callable<Integer>> wrong(int cups) {
    List<Callable<Integer>> tasks = new ArrayList<>();
    long s = lock.readBegin();
    int n = nettles;
    tasks.add(() -> 1);
    if (cups > 1) tasks.add(() -> n * cups); // expect: EscapeCapture
    return tasks;
  }

  List<Callable<Integer>> right(int cups) {
    List<Callable<Integer>> tasks = new ArrayList<>();
    long s = lock.readBegin();
    int n = nettles;
    if (lock.readRetry(s)) return tasks;
    tasks.add(() -> 1);
    if (cups > 1) tasks.add(() -> n * cups);
    return tasks;
  }
}
