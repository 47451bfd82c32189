import dev.seqread.SeqLock;
import java.util.ArrayDeque;

/** A deque of the attempt's own holds the places to go; they only grow, so the walk ends. */
final class RootsDequeWalk {
  private final SeqLock lock = new SeqLock();
  private final int[] water = new int[127];

  int wet(int limit) {
    while (true) {
      long s = lock.readBegin();
      ArrayDeque<Integer> todo = new ArrayDeque<>();
      int wet = 0;
      todo.push(0);
      while (!todo.isEmpty()) {
        int i = todo.pop();
        if (i < water.length && water[i] > limit) {
          wet++;
          todo.push(2 * i + 1);
          todo.push(2 * i + 2);
        }
      }
      if (lock.validate(s)) {
        return wet;
      }
    }
  }

  void rain(int at, int mm) {
    lock.write(() -> water[at] += mm);
  }
}
