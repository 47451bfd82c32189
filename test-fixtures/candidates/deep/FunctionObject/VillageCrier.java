import java.util.concurrent.locks.StampedLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The consumer is an object of a named class, which cries out what it is given. */
class VillageCrier {
  private static final class Crier implements Consumer<String> {
    private final int times;

    Crier(int times) {
      this.times = times;
    }

    @Override
    public void accept(String news) {
      for (int i = 0; i < times; i++) System.out.println(news);
    }
  }

  private final StampedLock lock = new StampedLock();
  private String news = "";

  void learn(String n) {
    long w = lock.writeLock();
    news = n;
    lock.unlockWrite(w);
  }

  boolean cry(int times) {
    Crier crier = new Crier(times);
    long s = lock.tryOptimisticRead();
    Stream.of(news).forEach(crier); // expect: EscapeArgument
    return lock.validate(s);
  }

  boolean cryTrue(int times) {
    Crier crier = new Crier(times);
    long s = lock.tryOptimisticRead();
    String n = news;
    if (!lock.validate(s)) return false;
    Stream.of(n).forEach(crier);
    return true;
  }
}
