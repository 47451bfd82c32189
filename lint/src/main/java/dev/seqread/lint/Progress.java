package dev.seqread.lint;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/** Says how far a long run is, every few seconds; short runs it leaves alone. */
final class Progress {
  private static final long INTERVAL = TimeUnit.SECONDS.toNanos(5);

  private final int all;
  private final PrintWriter err;
  private int done;
  private long said = System.nanoTime();

  Progress(int all, PrintWriter err) {
    this.all = all;
    this.err = err;
  }

  void step() {
    done++;
    long now = System.nanoTime();
    if (now - said >= INTERVAL && done < all) {
      said = now;
      err.println("seqread: " + done + " of " + all + " files checked");
      err.flush();
    }
  }
}
