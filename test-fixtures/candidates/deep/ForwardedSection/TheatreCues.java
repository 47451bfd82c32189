import dev.seqread.SeqCount;
import java.util.List;
import java.util.function.IntSupplier;

/** Two plain methods lie between the lambda and the counter that runs it. */
class TheatreCues {
  private final SeqCount count = new SeqCount();
  private final List<Integer> script;
  private int cue;

  TheatreCues(List<Integer> script) {
    this.script = script;
  }

  synchronized void next() {
    count.writeBegin();
    cue++;
    count.writeEnd();
  }

  private int inner(IntSupplier ask) {
    return count.readInt(ask);
  }

  private int outer(IntSupplier ask) {
    return inner(ask) + 1;
  }

  int noted() {
    return outer(
        () -> {
          int c = cue;
          script.add(c); // expect: EscapeArgument
          return c;
        });
  }

  int noting() {
    int c = outer(() -> cue);
    script.add(c);
    return c;
  }
}
