package dev.seqread.processor.ir;

import java.util.Comparator;

/**
 * A place in a source file.
 *
 * @param file the file as the compiler names it (a URI)
 * @param line 1-based
 * @param column 1-based, in characters, tabs not expanded
 * @param start character offset of the first character
 * @param end character offset after the last character, never before {@code start}
 */
public record Place(String file, int line, int column, int start, int end)
    implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column)
          .thenComparingInt(Place::end);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** The last segment of the file's name. */
  public String fileName() {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
