import dev.seqread.SeqLock;

/** Every step goes through CellarHatch.java; one method leaves before it asked the hatch. */
final class CellarOtherFile {
  private final CellarHatch hatch = new CellarHatch(new SeqLock());
  private int apples;
  private int pears;

  int fruit() {
    int f;
    long s;
    do {
      s = hatch.look();
      f = apples + pears;
    } while (hatch.moved(s));
    return f;
  }

  boolean empty() {
    while (true) {
      long s = hatch.look();
      if (apples + pears > 0) {
        return false; // expect: EscapeReturn
      }
      if (!hatch.moved(s)) {
        return true;
      }
    }
  }

  void eat() {
    hatch.move(
        () -> {
          apples--;
          pears--;
        });
  }
}
