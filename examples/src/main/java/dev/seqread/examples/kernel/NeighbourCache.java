package dev.seqread.examples.kernel;

import dev.seqread.SeqLock;
import dev.seqread.SeqWrite;
import dev.seqread.Tentative;
import java.util.Arrays;

/**
 * Neighbour cache: the hardware address of a neighbour is copied in front of every packet that goes
 * there, while it may change.
 */
public final class NeighbourCache implements UseCase {
  private static final int ADDRESS = 6;

  private final SeqLock lock = new SeqLock();
  private final byte[] address = new byte[ADDRESS];
  private byte last;

  /** Runs by itself. */
  public static void main(String[] args) throws InterruptedException {
    Trial.main(new NeighbourCache(), args);
  }

  /** Copies the address to the start of a frame. */
  public void prepend(@Tentative byte[] to) {
    long stamp;
    do {
      stamp = lock.readBegin();
      System.arraycopy(address, 0, to, 0, ADDRESS);
    } while (lock.readRetry(stamp));
  }

  @Override
  public void write(@SeqWrite Runnable change) {
    lock.write(change);
  }

  /** The neighbour answers from another address, all of whose bytes are alike. */
  @Override
  @SeqWrite("lock")
  public void change() {
    last++;
    Arrays.fill(address, last);
  }

  @Override
  public boolean readsWhole() {
    byte[] frame = new byte[ADDRESS];
    prepend(frame);
    for (byte each : frame) {
      if (each != frame[0]) {
        return false;
      }
    }
    return true;
  }
}
