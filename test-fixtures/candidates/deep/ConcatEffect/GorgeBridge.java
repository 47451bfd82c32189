import dev.seqread.SeqLock;
import dev.seqread.SeqRead;
import java.util.ArrayList;
import java.util.List;

/** In a marked section a text is made of an object that lists the spans it was asked for. */
class GorgeBridge {
  record Span(long metres, List<Long> asked) {
    @Override
    public String toString() {
      asked.add(metres);
      return metres + "m";
    }
  }

  final List<Long> asked = new ArrayList<>();
  private final SeqLock lock = new SeqLock();
  private long metres;

  void build(long m) {
    lock.write(() -> metres = m);
  }

  @SeqRead("lock")
  String wrong(String name) {
    Span span = new Span(metres, asked);
    return name + ": " + span; // expect: EscapeArgument
  }

  @SeqRead("lock")
  Span span() {
    return new Span(metres, asked);
  }

  String right(String name) {
    Span span = lock.read(this::span);
    return name + ": " + span;
  }
}
