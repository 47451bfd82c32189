package dev.seqread.processor.door;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of an argument file as the JDK's tools read them: between blanks, in single or double
 * quotes, with a backslash before a character that stands for itself, and {@code #} before a
 * comment.
 */
final class ArgumentFile {
  private final String text;
  private final List<String> words = new ArrayList<>();
  private int at;

  private ArgumentFile(String text) {
    this.text = text;
  }

  static List<String> words(String text) {
    ArgumentFile file = new ArgumentFile(text);
    while (file.skip()) {
      file.words.add(file.word());
    }
    return List.copyOf(file.words);
  }

  /** Goes to the next word; false at the end. */
  private boolean skip() {
    while (at < text.length()) {
      if (text.charAt(at) == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (!Character.isWhitespace(text.charAt(at))) {
        return true;
      } else {
        at++;
      }
    }
    return false;
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    char quote = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quote == 0 && Character.isWhitespace(c)) {
        break;
      } else if (c == '\\' && at + 1 < text.length()) {
        word.append(text.charAt(++at));
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else {
        word.append(c);
      }
    }
    return word.toString();
  }
}
