import dev.seqread.SeqLock;
import java.util.ArrayList;
import java.util.List;

/** A writer of one's own with a list in it is filled by each attempt; the twin's is shared. */
final class LedgerLines {
  static final class Lines {
    private final List<String> all = new ArrayList<>();

    Lines line(String label, long cents) {
      all.add(label + " " + cents);
      return this;
    }

    String text() {
      return String.join("\n", all);
    }
  }

  private final SeqLock lock = new SeqLock();
  private final Lines shared = new Lines();
  private long debit;
  private long credit;

  String page() {
    while (true) {
      long s = lock.readBegin();
      String t = new Lines().line("debit", debit).line("credit", credit).text();
      if (lock.validate(s)) {
        return t;
      }
    }
  }

  void print() {
    long s;
    do {
      s = lock.readBegin();
      shared.line("debit", debit); // expect: EscapeArgument
    } while (lock.readRetry(s));
  }

  void book(long cents) {
    lock.write(
        () -> {
          debit += cents;
          credit -= cents;
        });
  }
}
