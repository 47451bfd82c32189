import dev.seqread.SeqCount;

/** That the counter never moved is returned as an answer by a helper of the section. */
class ThistleDown {
  private final SeqCount count = new SeqCount();
  private final boolean[] seeds = new boolean[12];

  synchronized void blow(boolean all) {
    count.writeBegin();
    for (int i = 0; i < seeds.length; i++) seeds[i] = all;
    count.writeEnd();
  }

  private Integer firstOrNull() {
    Integer first = null;
    for (int i = 0; i < seeds.length && first == null; i++) {
      if (seeds[i]) first = i;
    }
    return first;
  }

  String wrong() {
    while (true) {
      long s = count.readBegin();
      Integer first = firstOrNull();
      if (first == null) return "none"; // expect: EscapeReturn
      if (count.validate(s)) return "seed " + first;
    }
  }

  String right() {
    while (true) {
      long s = count.readBegin();
      Integer first = firstOrNull();
      if (!count.validate(s)) continue;
      return first == null ? "none" : "seed " + first;
    }
  }
}
