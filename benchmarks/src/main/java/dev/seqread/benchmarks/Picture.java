package dev.seqread.benchmarks;

import java.util.Locale;

/** Bars of what reads and writes of four longs cost, against StampedLock's. */
final class Picture {
  private static final int LONGS = 4;
  private static final int WIDTH = 760;
  private static final int LEFT = 190;
  private static final int BAR = 9;
  private static final int ROW = 28;
  private static final double PIXELS_PER_UNIT = 36;
  private static final double LONGEST = 13;
  private static final String[] COLOURS = {"#2f6f9f", "#d98f2b"};

  private final Results results;
  private final StringBuilder out = new StringBuilder();
  private int y = 46;

  Picture(Results results) {
    this.results = results;
  }

  String svg() {
    legend();
    chart("Reads", "Cost of a read, nobody writing", "stampedOptimistic");
    chart("Writes", "Cost of a write, nobody else there", "stampedWriteLock");
    return String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " font-family=\"sans-serif\" font-size=\"12\">%n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
            WIDTH,
            y,
            WIDTH)
        + out
        + "</svg>\n";
  }

  private void legend() {
    int x = LEFT;
    int i = 0;
    for (String jdk : results.jdks()) {
      rectangle(x, 12, 12, COLOURS[i++ % COLOURS.length]);
      text(x + 18, 20, "start", "JDK " + jdk);
      x += 130;
    }
  }

  private void chart(String group, String title, String baseline) {
    text(LEFT, y, "start", title + ", " + LONGS + " longs; " + baseline + " = 1");
    y += 12;
    int top = y;
    for (String contender : results.contenders(group)) {
      text(LEFT - 8, y + 13, "end", contender);
      int i = 0;
      for (String jdk : results.jdks()) {
        double ratio = results.ratio(jdk, group, contender, baseline, LONGS, "1", Measure.NANOS);
        bar(y + i * (BAR + 1), ratio, COLOURS[i++ % COLOURS.length]);
      }
      y += ROW;
    }
    out.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%1$.1f\" y1=\"%2$d\" x2=\"%1$.1f\" y2=\"%3$d\" stroke=\"#444\""
                + " stroke-dasharray=\"3 3\"/>%n",
            LEFT + PIXELS_PER_UNIT,
            top,
            y - 6));
    y += 30;
  }

  private void bar(int at, double ratio, String colour) {
    if (Double.isNaN(ratio)) {
      return;
    }
    double length = Math.min(ratio, LONGEST) * PIXELS_PER_UNIT;
    rectangle(LEFT, at, length, colour);
    text(LEFT + length + 4, at + BAR, "start", String.format(Locale.ROOT, "%.2f", ratio));
  }

  private void rectangle(double x, int top, double width, String colour) {
    out.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
            x,
            top,
            width,
            BAR,
            colour));
  }

  private void text(double x, int baseline, String anchor, String what) {
    out.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>%n",
            x,
            baseline,
            anchor,
            what));
  }
}
