package dev.seqread.examples.kernel;

import dev.seqread.SeqCount;
import dev.seqread.SeqWrite;

/**
 * Statistics: every port counts packets and bytes under a counter of its own, without a lock, as it
 * is the only writer; who wants the totals validates port by port.
 */
public final class PortStatistics implements UseCase {
  /** The totals over all ports. */
  public record Totals(long packets, long bytes) {}

  private static final class Port {
    private final SeqCount count = new SeqCount();
    private long packets;
    private long bytes;

    private Totals totals() {
      long p;
      long b;
      long stamp;
      do {
        stamp = count.readBegin();
        p = packets;
        b = bytes;
      } while (count.readRetry(stamp));
      return new Totals(p, b);
    }

    private void received(int size) {
      packets++;
      bytes += size;
    }
  }

  private static final int PACKET = 1_500;

  private final Port[] ports = {new Port(), new Port(), new Port(), new Port()};
  private int turn;

  /** Runs by itself. */
  public static void main(String[] args) throws InterruptedException {
    Trial.main(new PortStatistics(), args);
  }

  /** The totals, each port's as of one moment. */
  public Totals totals() {
    long packets = 0;
    long bytes = 0;
    for (Port port : ports) {
      Totals totals = port.totals();
      packets += totals.packets();
      bytes += totals.bytes();
    }
    return new Totals(packets, bytes);
  }

  @Override
  public void write(@SeqWrite Runnable change) {
    turn = (turn + 1) % ports.length;
    ports[turn].count.write(change);
  }

  /** A packet arrives at the port whose turn it is. */
  @Override
  public void change() {
    ports[turn].received(PACKET);
  }

  @Override
  public boolean readsWhole() {
    Totals totals = totals();
    return totals.bytes() == totals.packets() * PACKET;
  }
}
