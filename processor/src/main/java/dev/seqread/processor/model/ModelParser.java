package dev.seqread.processor.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one model file. What starts in the first column is the head of a block, {@code type NAME… :
 * TRAIT…}; what is indented is an entry, {@code METHOD… : WORD…}. Either goes on in the next line
 * until a line has a colon. {@code #} starts a comment.
 */
final class ModelParser {
  private static final String JAVA_NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]*";
  private static final Pattern TYPE = Pattern.compile(JAVA_NAME + "(\\." + JAVA_NAME + ")*");
  private static final Pattern METHOD =
      Pattern.compile("(\\*|" + JAVA_NAME + "\\*?)(?:\\(([^()]*)\\))?");
  private static final Pattern PARAMETER = Pattern.compile("\\*|" + TYPE.pattern() + "(\\[])*");

  /** What stands between spaces, but spaces in parentheses do not part. */
  private static final Pattern TOKEN = Pattern.compile("(?:[^\\s()]|\\([^()]*\\)|[()])+");

  private final String file;
  private final SortedMap<String, TypeModel> types = new TreeMap<>();
  private int line;

  private List<String> heads = List.of();
  private Set<Trait> traits = Set.of();
  private final List<Entry> entries = new ArrayList<>();
  private String pending = "";

  private ModelParser(String file) {
    this.file = file;
  }

  /** The types that the text has a block for. */
  static SortedMap<String, TypeModel> parse(String file, List<String> lines) throws ModelError {
    ModelParser parser = new ModelParser(file);
    for (String text : lines) {
      parser.line++;
      parser.read(text.replaceFirst("#.*", "").stripTrailing());
    }
    parser.endBlock();
    return parser.types;
  }

  private void read(String text) throws ModelError {
    if (text.isEmpty()) {
      return;
    }
    boolean indented = Character.isWhitespace(text.charAt(0));
    if (!indented) {
      endBlock();
    }
    pending += text;
    if (pending.contains(":")) {
      String whole = pending;
      pending = "";
      if (Character.isWhitespace(whole.charAt(0))) {
        entry(whole);
      } else {
        head(whole);
      }
    }
  }

  private void head(String text) throws ModelError {
    List<String> parts = split(text);
    List<String> names = tokens(parts.get(0));
    if (names.size() < 2 || !names.get(0).equals("type")) {
      throw error("a block starts with 'type a.b.C :'; methods are indented");
    }
    heads = names.subList(1, names.size());
    for (String name : heads) {
      if (!TYPE.matcher(name).matches()) {
        throw error("'" + name + "' is no qualified type name");
      }
    }
    traits = EnumSet.noneOf(Trait.class);
    for (String word : tokens(parts.get(1))) {
      Trait trait = Vocabulary.TRAITS.get(word);
      if (trait == null) {
        throw unknown(word, Vocabulary.TRAITS.keySet());
      }
      traits.add(trait);
    }
  }

  private void endBlock() throws ModelError {
    if (!pending.isEmpty()) {
      throw error("no ':' ends '" + pending.strip() + "'");
    }
    for (String name : heads) {
      TypeModel block = new TypeModel(traits, entries);
      if (types.put(name, block) != null) {
        throw error("'" + name + "' has a block already; put all its methods in one");
      }
    }
    heads = List.of();
    entries.clear();
  }

  private void entry(String text) throws ModelError {
    if (heads.isEmpty()) {
      throw error("methods before any type; start a block with 'type a.b.C :' in the first column");
    }
    List<String> parts = split(text);
    List<String> words = tokens(parts.get(1));
    if (words.isEmpty()) {
      throw error("no word after ':'; if the call has no effect, say 'pure'");
    }
    WordReader reader = new WordReader(this::error);
    for (String word : words) {
      reader.read(word);
    }
    Optional<Protocol> protocol = reader.protocol();
    Optional<Effects> effects = reader.effects();
    List<String> methods = tokens(parts.get(0));
    if (methods.isEmpty()) {
      throw error("no method before ':'");
    }
    for (String method : methods) {
      add(new Entry(pattern(method), effects, protocol));
    }
  }

  private void add(Entry entry) throws ModelError {
    if (entries.stream().anyMatch(e -> e.pattern().equals(entry.pattern()))) {
      throw error("'" + entry.pattern() + "' is listed twice in this block; keep one");
    }
    entries.add(entry);
  }

  private MethodPattern pattern(String text) throws ModelError {
    Matcher matcher = METHOD.matcher(text);
    if (!matcher.matches()) {
      throw error(
          "'" + text + "' is no method; write 'name', 'name*', 'name(int,String)' or 'new'");
    }
    return new MethodPattern(matcher.group(1), parameters(matcher.group(2)));
  }

  private Optional<List<String>> parameters(@Nullable String text) throws ModelError {
    if (text == null) {
      return Optional.empty();
    }
    List<String> parameters = new ArrayList<>();
    for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
      String parameter = part.strip();
      if (!PARAMETER.matcher(parameter).matches()) {
        throw error("'" + parameter + "' is no parameter type; write it erased, as 'int[]'");
      }
      parameters.add(parameter);
    }
    return Optional.of(parameters);
  }

  /** What stands before the first colon, and after it. */
  private static List<String> split(String text) {
    int colon = text.indexOf(':');
    return List.of(text.substring(0, colon), text.substring(colon + 1));
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(r -> r.group()).toList();
  }

  private ModelError unknown(String word, Set<String> known) {
    return error("unknown word '" + word + "'; there are: " + String.join(" ", known));
  }

  private ModelError error(String message) {
    return new ModelError(file, line, message);
  }
}
