package dev.seqread.examples.quotes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The cells that a writer and its readers share: a quote, and a tally for each reader.
 *
 * @param quotes written by one, read by all
 * @param tallies each written by its reader
 */
record Market(QuoteCell quotes, List<TallyCell> tallies) {
  /** Keeps cells that different threads write out of each other's cache lines. */
  private static final int STRIDE = 128;

  /** A market inside this process. */
  static Market onHeap(int readers) {
    return new Market(QuoteCell.of(Quote.numbered(0)), List.of(TallyCells.allocatePadded(readers)));
  }

  /** A market in a file of memory: the quote in front, and then the tallies, 128 bytes apart. */
  static Market inFile(Path file, int readers) throws IOException {
    long size = STRIDE * (1L + readers);
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, size);
      QuoteCell quotes = QuoteCell.over(memory);
      memory.position(STRIDE);
      return new Market(quotes, List.of(TallyCells.over(memory, STRIDE)));
    }
  }

  /** What all readers have done together. */
  Tally total() {
    return tallies.stream().map(TallyCell::read).reduce(new Tally(0, 0, 0, 0), Tally::plus);
  }
}
