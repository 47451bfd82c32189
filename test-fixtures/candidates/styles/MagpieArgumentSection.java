import dev.seqread.SeqLock;

/** The lambda of a read has parameters and captures, and calls a method with what it reads. */
public class MagpieArgumentSection {
  private final SeqLock lock = new SeqLock();
  private String[] nest = {"ring", "spoon"};
  private int silver = 2;

  private static int count(String[] in, String what) {
    int n = 0;
    for (String s : in) {
      if (what.equals(s)) {
        n++;
      }
    }
    return n;
  }

  public int count(String what) {
    return lock.readInt(() -> count(nest, what));
  }

  public String list(char between) {
    return lock.read(
        () -> {
          StringBuilder sb = new StringBuilder();
          for (String s : nest) {
            sb.append(s).append(between);
          }
          return sb.append(silver).toString();
        });
  }

  public boolean isRich(int limit) {
    return lock.readBoolean(() -> silver > limit || nest.length > 2 * limit);
  }

  public void steal(String what) {
    lock.write(
        () -> {
          String[] next = new String[nest.length + 1];
          System.arraycopy(nest, 0, next, 0, nest.length);
          next[nest.length] = what;
          nest = next;
          silver++;
        });
  }
}
