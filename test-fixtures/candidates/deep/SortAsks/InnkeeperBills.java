import dev.seqread.SeqLock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The list asks a comparator that prints whatever it compares. */
class InnkeeperBills {
  private static final class Loud implements Comparator<Integer> {
    @Override
    public int compare(Integer a, Integer b) {
      System.out.println(a);
      return a - b;
    }
  }

  private final SeqLock lock = new SeqLock();
  private int beer;
  private int bread;

  void charge(int b, int d) {
    lock.write(
        () -> {
          beer = b;
          bread = d;
        });
  }

  boolean wrong() {
    List<Integer> bill = new ArrayList<>();
    long s = lock.readBegin();
    bill.add(beer);
    bill.add(bread);
    bill.sort(new Loud()); // expect: EscapeArgument
    return lock.validate(s);
  }

  int right() {
    List<Integer> bill = new ArrayList<>();
    long s = lock.readBegin();
    bill.add(beer);
    bill.add(bread);
    bill.sort(Comparator.reverseOrder());
    return lock.validate(s) ? bill.get(0) : -1;
  }
}
