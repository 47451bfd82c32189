package dev.seqread.processor.lower;

import com.sun.source.tree.LineMap;
import java.io.IOException;
import javax.tools.JavaFileObject;

/** The characters of a source file, for what has no position of its own in a tree. */
final class SourceText {
  private final String text;

  private SourceText(String text) {
    this.text = text;
  }

  static SourceText of(JavaFileObject file) {
    try {
      return new SourceText(file.getCharContent(true).toString());
    } catch (IOException | RuntimeException e) {
      return new SourceText("");
    }
  }

  /** A name that was found; length 0 if none was. */
  record Name(int start, int length) {
    static final Name NONE = new Name(0, 0);
  }

  boolean contains(String part) {
    return text.contains(part);
  }

  LineMap lines() {
    return new TextLines(text);
  }

  /** The first occurrence of a name outside comments; the first name of all if it is empty. */
  Name firstName(String name, int from, int to) {
    for (Name found = nextName(from, to); found.length() > 0; ) {
      if (name.isEmpty() || matches(found, name)) {
        return found;
      }
      found = nextName(found.start() + found.length(), to);
    }
    return Name.NONE;
  }

  /** The last occurrence of a name outside comments. */
  Name lastName(String name, int from, int to) {
    Name last = Name.NONE;
    for (Name found = nextName(from, to); found.length() > 0; ) {
      if (matches(found, name)) {
        last = found;
      }
      found = nextName(found.start() + found.length(), to);
    }
    return last;
  }

  /** The first occurrence of a token outside comments, or -1. */
  int first(String token, int from, int to) {
    for (int i = skipComment(from); i < Math.min(to, text.length()); i = skipComment(i + 1)) {
      if (text.startsWith(token, i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean matches(Name found, String name) {
    return found.length() == name.length() && text.startsWith(name, found.start());
  }

  private Name nextName(int from, int to) {
    int limit = Math.min(to, text.length());
    int start = skipComment(from);
    while (start < limit && !Character.isJavaIdentifierStart(text.charAt(start))) {
      start = skipComment(start + 1);
    }
    int end = start;
    while (end < limit && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return start < limit ? new Name(start, end - start) : Name.NONE;
  }

  private int skipComment(int from) {
    int i = from;
    while (text.startsWith("//", i) || text.startsWith("/*", i)) {
      String close = text.charAt(i + 1) == '/' ? "\n" : "*/";
      int end = text.indexOf(close, i + 2);
      i = end < 0 ? text.length() : end + close.length();
    }
    return i;
  }
}
