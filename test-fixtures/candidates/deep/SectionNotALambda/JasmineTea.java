import dev.seqread.SeqLock;
import java.util.function.Supplier;

/** A record that is a supplier goes to the lock as it is; its method leaks into its array. */
class JasmineTea {
  private static final SeqLock LOCK = new SeqLock();
  private static String tea = "";

  record Pour(String[] cup) implements Supplier<String> {
    @Override
    public String get() {
      cup[0] = tea; // expect: EscapeStore
      return tea;
    }
  }

  record Ask(String[] cup) implements Supplier<String> {
    @Override
    public String get() {
      return cup.length == 0 ? "" : tea;
    }
  }

  static void brew(String t) {
    LOCK.write(() -> tea = t);
  }

  static String wrong(String[] cup) {
    return LOCK.read(new Pour(cup));
  }

  static String right(String[] cup) {
    String t = LOCK.read(new Ask(cup));
    cup[0] = t;
    return t;
  }
}
