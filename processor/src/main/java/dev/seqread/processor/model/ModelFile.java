package dev.seqread.processor.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * Parts a model file into blocks. What starts in the first column is the head of a block, {@code
 * type NAME… : TRAIT…}; what is indented is an entry, {@code METHOD… : WORD…}. Either goes on in
 * the next line until a line has a colon. {@code #} starts a comment.
 */
final class ModelFile {
  private final Set<String> names = new HashSet<>();
  private final List<Block> blocks = new ArrayList<>();
  private List<Line> entries = List.of();

  private ModelFile() {}

  /** The blocks of a file, in order, their entries still unread. */
  static List<Block> blocks(String file, List<String> text) throws ModelError {
    ModelFile reader = new ModelFile();
    for (Line line : logicalLines(file, text)) {
      reader.add(line);
    }
    return reader.blocks;
  }

  private static List<Line> logicalLines(String file, List<String> text) throws ModelError {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    String pending = "";
    for (int number = 1; number <= text.size(); number++) {
      String part = withoutComment(text.get(number - 1));
      if (!pending.isEmpty() && isHead(part)) {
        break;
      }
      start = pending.isEmpty() ? number : start;
      pending = pending.concat(part);
      int colon = pending.indexOf(':');
      if (colon >= 0) {
        lines.add(
            new Line(file, number, pending.substring(0, colon), pending.substring(colon + 1)));
        pending = "";
      }
    }
    if (!pending.isEmpty()) {
      throw new ModelError(file, start, "no ':' ends '" + pending.strip() + "'");
    }
    return lines;
  }

  private static String withoutComment(String line) {
    int comment = line.indexOf('#');
    return (comment < 0 ? line : line.substring(0, comment)).stripTrailing();
  }

  private static boolean isHead(String text) {
    return !text.isEmpty() && !Character.isWhitespace(text.charAt(0));
  }

  private void add(Line line) throws ModelError {
    if (isHead(line.subject())) {
      entries = new ArrayList<>();
      blocks.add(new Block(types(line), traits(line), entries));
    } else if (blocks.isEmpty()) {
      throw line.error("methods before any type; start with 'type a.b.C :' in the first column");
    } else {
      entries.add(line);
    }
  }

  private List<String> types(Line line) throws ModelError {
    List<String> words = words(line.subject());
    if (words.size() < 2 || !words.get(0).equals("type")) {
      throw line.error("a block starts with 'type a.b.C :'; methods are indented");
    }
    List<String> types = words.subList(1, words.size());
    for (String type : types) {
      if (!isTypeName(type)) {
        throw line.error("'" + type + "' is no qualified type name");
      }
      if (!names.add(type)) {
        throw line.error("'" + type + "' has a block already; put all its methods in one");
      }
    }
    return types;
  }

  private static Set<Trait> traits(Line line) throws ModelError {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    for (String word : words(line.words())) {
      Trait trait = Vocabulary.TRAITS.get(word);
      if (trait == null) {
        throw line.error(Vocabulary.unknown(word, Vocabulary.TRAITS.keySet()));
      }
      traits.add(trait);
    }
    return traits;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(text);
    while (tokens.hasMoreTokens()) {
      words.add(tokens.nextToken());
    }
    return words;
  }

  private static boolean isTypeName(String text) {
    boolean start = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (start
          ? !Character.isJavaIdentifierStart(c)
          : c != '.' && !Character.isJavaIdentifierPart(c)) {
        return false;
      }
      start = c == '.';
    }
    return !start;
  }
}
