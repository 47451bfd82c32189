import dev.seqread.SeqLock;

/** The builder outside the lambda grows by a name with every attempt. */
class AlmanacDays {
  private final SeqLock lock = new SeqLock();
  private String saint = "";

  void celebrate(String s) {
    lock.write(() -> saint = s);
  }

  String wrong() {
    StringBuilder text = new StringBuilder();
    lock.read(
        () -> {
          text.append(saint); // expect: StaleUse
          return text.length();
        });
    return text.toString();
  }

  String right() {
    return lock.read(
        () -> {
          StringBuilder text = new StringBuilder();
          text.append(saint);
          return text.toString();
        });
  }
}
