package dev.seqread.processor.ir;

import java.util.Comparator;

/**
 * A place in a source file.
 *
 * @param file the file as the compiler names it (a URI); of code from a class file, whose source is
 *     known by package and name alone, the scheme {@code class} and these two
 * @param line 1-based
 * @param column 1-based, in characters, tabs not expanded
 * @param start character offset of the first character
 * @param end character offset after the last character, never before {@code start}
 */
public record Place(String file, int line, int column, int start, int end)
    implements Comparable<Place> {

  private static final String COMPILED = "class:/";

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column)
          .thenComparingInt(Place::end);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** A line of code from a class file, which has no columns. */
  public static Place compiled(String path, int line) {
    return new Place(COMPILED + path, Math.max(1, line), 1, 0, 0);
  }

  /** True if it is known from a class file. */
  public boolean isCompiled() {
    return file.startsWith(COMPILED);
  }

  /** The last segment of the file's name. */
  public String fileName() {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
