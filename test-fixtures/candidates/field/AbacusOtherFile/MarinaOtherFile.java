import dev.seqread.SeqLock;

/** An index is masked with what the constructor in MarinaSlips.java took from its own array. */
final class MarinaOtherFile {
  private final SeqLock lock = new SeqLock();
  private MarinaSlips slips = new MarinaSlips(4);
  private MarinaSlips.Wide wide = new MarinaSlips.Wide(4);

  long boat(int at) {
    long boat;
    long s;
    do {
      s = lock.readBegin();
      MarinaSlips all = slips;
      boat = all.boats[at & all.last];
    } while (lock.readRetry(s));
    return boat;
  }

  long wideBoat(int at) {
    long boat;
    long s;
    do {
      s = lock.readBegin();
      MarinaSlips.Wide all = wide;
      boat = all.boats[at & all.last]; // expect: HazardIndex
    } while (lock.readRetry(s));
    return boat;
  }

  void dredge(int size) {
    MarinaSlips next = new MarinaSlips(size);
    lock.write(
        () -> {
          slips = next;
          wide = new MarinaSlips.Wide(size);
        });
  }
}
