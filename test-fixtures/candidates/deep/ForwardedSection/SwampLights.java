import dev.seqread.SeqLock;
import java.util.function.Supplier;

/** A static helper hands its supplier on to the lock's loop, which makes a section of it. */
class SwampLights {
  static final class Tools {
    static <T> T calm(SeqLock lock, Supplier<T> body) {
      return lock.read(body);
    }
  }

  private final SeqLock lock = new SeqLock();
  private String light = "";
  final String[] history = new String[1];

  void flare(String l) {
    lock.write(() -> light = l);
  }

  String seen() {
    return Tools.calm(
        lock,
        () -> {
          history[0] = light; // expect: EscapeStore
          return light;
        });
  }

  String seenOnly() {
    String l = Tools.calm(lock, () -> light);
    history[0] = l;
    return l;
  }
}
