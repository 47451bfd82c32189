import dev.seqread.SeqLock;
import java.util.function.IntSupplier;

/** A branch on one torn field fills the second slot, inside a wrapper that nothing marks. */
class HallMirror {
  private final SeqLock lock = new SeqLock();
  private int width;
  private int height;

  void hang(int w, int h) {
    lock.write(
        () -> {
          width = w;
          height = h;
        });
  }

  private int calm(IntSupplier body) {
    return lock.readInt(body);
  }

  int[] wrong() {
    int[] out = new int[2];
    calm(() -> (out[0] = width) > 9 ? (out[1] = height) : 0); // expect: StaleUse
    return out;
  }

  int[] right() {
    int[] out = new int[2];
    calm(() -> (out[1] = (out[0] = width) > 9 ? height : 0));
    return out;
  }
}
