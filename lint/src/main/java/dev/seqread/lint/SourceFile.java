package dev.seqread.lint;

import java.io.IOException;
import javax.tools.JavaFileObject;

/**
 * A file to check.
 *
 * @param object the compiler's view of it
 * @param name what the user would call it: the path as given on the command line, and within it
 */
record SourceFile(JavaFileObject object, String name) {
  /** The name by which the compiler knows it, as in {@code Place.file()}. */
  String uri() {
    return object.toUri().toString();
  }

  /** Its lines; none if it can't be read any more. */
  String[] lines() {
    try {
      return object.getCharContent(true).toString().split("\r\n|\r|\n", -1);
    } catch (IOException e) {
      return new String[0];
    }
  }
}
