package dev.seqread.processor.lower;

import com.sun.source.tree.LineMap;
import java.util.Arrays;

/** The lines of a text, where the compiler keeps no map of them; columns count characters. */
final class TextLines implements LineMap {
  private final int[] starts;

  TextLines(String text) {
    int[] found = new int[text.length() + 1];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && !text.startsWith("\n", i + 1)) {
        found[count++] = i + 1;
      }
    }
    this.starts = Arrays.copyOf(found, count);
  }

  @Override
  public long getStartPosition(long line) {
    return starts[(int) line - 1];
  }

  @Override
  public long getPosition(long line, long column) {
    return getStartPosition(line) + column - 1;
  }

  @Override
  public long getLineNumber(long position) {
    int found = Arrays.binarySearch(starts, (int) position);
    return found >= 0 ? found + 1 : -found - 1;
  }

  @Override
  public long getColumnNumber(long position) {
    return position - getStartPosition(getLineNumber(position)) + 1;
  }
}
