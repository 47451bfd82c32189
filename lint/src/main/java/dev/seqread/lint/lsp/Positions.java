package dev.seqread.lint.lsp;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Offsets in a text as the protocol has them: line and UTF-16 unit in it, both from 0. */
final class Positions {
  private final String text;

  Positions(String text) {
    this.text = text;
  }

  Range range(int start, int end) {
    return new Range(at(start), at(Math.max(start, end)));
  }

  private Position at(int offset) {
    int limit = Math.min(offset, text.length());
    int line = 0;
    int begin = 0;
    for (int i = 0; i < limit; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        begin = i + 1;
      }
    }
    return new Position(line, limit - begin);
  }

  /** The offset of a position; that of the text's end if it lies behind it. */
  int offset(Position position) {
    int begin = 0;
    for (int line = 0; line < position.getLine(); line++) {
      int next = text.indexOf('\n', begin);
      if (next < 0) {
        return text.length();
      }
      begin = next + 1;
    }
    return Math.min(begin + position.getCharacter(), text.length());
  }
}
