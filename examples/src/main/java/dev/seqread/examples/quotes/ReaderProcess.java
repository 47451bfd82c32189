package dev.seqread.examples.quotes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A reader in a process of its own. */
public final class ReaderProcess {
  private ReaderProcess() {}

  /** Takes the file, the number of readers, which of them this is, and how long to read, in ms. */
  public static void main(String[] args) throws IOException {
    Market market = Market.inFile(Path.of(args[0]), Integer.parseInt(args[1]));
    TallyCell tally = market.tallies().get(Integer.parseInt(args[2]));
    long nanos = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(args[3]));
    new Reader(market.quotes(), tally).readUntil(System.nanoTime() + nanos);
  }
}
