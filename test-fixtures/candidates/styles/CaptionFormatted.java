import java.util.concurrent.locks.StampedLock;

/** Texts by the library's pure methods, of numbers and of strings, in one expression. */
public class CaptionFormatted {
  private final StampedLock lock = new StampedLock();
  private String title = "untitled";
  private int number;
  private double width;

  public String caption() {
    String c;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      c = String.format("%s no. %d (%.1f cm)", title.strip(), number, width);
    } while (!lock.validate(stamp));
    return c;
  }

  public String shortCaption() {
    long stamp = lock.tryOptimisticRead();
    String c = title.isBlank() ? Integer.toString(number) : title.toUpperCase() + '-' + number;
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        c = title.isBlank() ? Integer.toString(number) : title.toUpperCase() + '-' + number;
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return c;
  }

  public String firstLetter() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      String c = title.substring(0, number); // expect: HazardIndex
      if (lock.validate(stamp)) {
        return c;
      }
    }
  }

  public void hang(String t, int n, double w) {
    long stamp = lock.writeLock();
    try {
      title = t;
      number = n;
      width = w;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
