package dev.seqread.lint;

import dev.seqread.processor.ir.Place;

/**
 * A stretch of a source file.
 *
 * @param line where it begins, from 1
 * @param column where it begins in the line, from 1, in UTF-16 units
 * @param endLine where it ends
 * @param endColumn the column after its last character
 */
record Range(int line, int column, int endLine, int endColumn) {
  /** The range of a place in a file of these lines. */
  static Range of(Place place, String[] lines) {
    int line = Math.max(1, place.line());
    int column = Math.max(1, place.column());
    int left = Math.max(1, place.end() - place.start());
    if (line > lines.length || column > lines[line - 1].length()) {
      return new Range(line, column, line, column + 1);
    }
    int endLine = line;
    int room = lines[line - 1].length() - (column - 1);
    while (left > room && endLine < lines.length) {
      left -= room + 1;
      endLine++;
      room = lines[endLine - 1].length();
    }
    int start = endLine == line ? column : 1;
    return new Range(line, column, endLine, Math.max(start, start + Math.min(left, room)));
  }

  /** How many characters of its first line it covers, at least one. */
  int lengthIn(String text) {
    int end = endLine == line ? endColumn : text.stripTrailing().length() + 1;
    return Math.max(1, end - column);
  }
}
