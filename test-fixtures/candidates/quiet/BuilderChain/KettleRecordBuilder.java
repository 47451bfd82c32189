import dev.seqread.SeqLock;

/** A builder of a record is made, filled and read out in one lambda of the runtime's loop. */
final class KettleRecordBuilder {
  record Brew(int litres, int heat, String leaf) {
    static Builder of(String leaf) {
      return new Builder(leaf);
    }

    static class Builder {
      private final String leaf;
      private int litres;
      private int heat;

      private Builder(String leaf) {
        this.leaf = leaf;
      }

      Builder litres(int l) {
        litres = l;
        return this;
      }

      Builder heat(int h) {
        heat = h;
        return this;
      }

      Brew build() {
        return new Brew(litres, heat, leaf);
      }
    }
  }

  private final SeqLock lock = new SeqLock();
  private int litres;
  private int heat;

  Brew brew(String leaf) {
    return lock.read(() -> Brew.of(leaf).litres(litres).heat(heat).build());
  }

  void pour(int l, int h) {
    lock.write(
        () -> {
          litres = l;
          heat = h;
        });
  }
}
