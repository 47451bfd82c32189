import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.StampedLock;

/** A record that holds the object lies in a common map before the object is written. */
class JarLabels {
  static final class Label {
    String text = "";
  }

  record Jar(String name, Label label) {}

  private final StampedLock lock = new StampedLock();
  private final Map<String, Jar> cellar = new ConcurrentHashMap<>();
  private String text = "";

  void write(String t) {
    long w = lock.writeLock();
    text = t;
    lock.unlockWrite(w);
  }

  boolean wrong(String name) {
    Label label = new Label();
    cellar.put(name, new Jar(name, label));
    long s = lock.tryOptimisticRead();
    label.text = text; // expect: EscapeStore
    return lock.validate(s);
  }

  boolean right(String name) {
    Label label = new Label();
    Jar jar = new Jar(name, label);
    long s = lock.tryOptimisticRead();
    label.text = text;
    if (!lock.validate(s)) return false;
    cellar.put(name, jar);
    return true;
  }
}
