import dev.seqread.SeqLock;

/** Two ears of one interface: one is deaf, the other has inherited a voice. */
class DeskBell {
  private interface Ear {
    void hear(long tone);
  }

  private record Deaf() implements Ear {
    public void hear(long tone) {}
  }

  private static class Voice {
    static long last;

    public void hear(long tone) {
      last = tone;
    }
  }

  private static final class Keen extends Voice implements Ear {}

  private final SeqLock lock = new SeqLock();
  private final Ear[] ears = {new Deaf(), new Keen()};
  private long tone;

  void strike(long t) {
    lock.write(() -> tone = t);
  }

  boolean ring() {
    long s = lock.readBegin();
    for (Ear ear : ears) ear.hear(tone); // expect: EscapeArgument
    return lock.validate(s);
  }

  boolean ringValid() {
    long s = lock.readBegin();
    long t = tone;
    if (!lock.validate(s)) return false;
    for (Ear ear : ears) ear.hear(t);
    return true;
  }
}
