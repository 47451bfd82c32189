import dev.seqread.SeqLock;
import dev.seqread.SeqRead;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Inside a marked section the function comes out of a constant map, and prints as it maps. */
class MyrtleGrove {
  private static final IntUnaryOperator LOUD =
      n -> {
        System.out.println(n);
        return n;
      };
  private static final Map<String, IntUnaryOperator> WAYS = Map.of("loud", LOUD);
  private final SeqLock lock = new SeqLock();
  private int myrtles;

  void plant(int n) {
    lock.write(() -> myrtles = n);
  }

  @SeqRead("lock")
  int wrong(String how) {
    return IntStream.of(myrtles).map(WAYS.get(how)).sum(); // expect: EscapeArgument
  }

  @SeqRead("lock")
  int plain() {
    return IntStream.of(myrtles).map(n -> n + 1).sum();
  }

  int right() {
    return LOUD.applyAsInt(lock.readInt(this::plain));
  }
}
