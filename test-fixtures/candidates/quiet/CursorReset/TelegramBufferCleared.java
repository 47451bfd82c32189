import dev.seqread.SeqLock;
import java.nio.ByteBuffer;

/** A buffer of the reader's own is cleared where an attempt begins; without that it goes on. */
final class TelegramBufferCleared {
  private final SeqLock lock = new SeqLock();
  private int words;
  private short cost;

  void encode(int w, short c) {
    lock.write(
        () -> {
          words = w;
          cost = c;
        });
  }

  byte[] wire() {
    ByteBuffer b = ByteBuffer.allocate(6);
    long s;
    do {
      b.clear();
      s = lock.readBegin();
      b.putInt(words);
      b.putShort(cost);
    } while (lock.readRetry(s));
    return b.array();
  }

  byte[] longWire() {
    ByteBuffer b = ByteBuffer.allocate(4096);
    long s;
    do {
      s = lock.readBegin();
      b.putInt(words); // expect: StaleUse
    } while (lock.readRetry(s));
    return b.array();
  }
}
