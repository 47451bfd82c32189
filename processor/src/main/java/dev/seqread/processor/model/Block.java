package dev.seqread.processor.model;

import dev.seqread.processor.ir.MethodRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One block of a model file. Its entries are read when they are first asked for: of the JDK's
 * types, a compilation uses few.
 */
final class Block {
  private static final String JAVA_NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]*";
  static final Pattern TYPE = Pattern.compile(JAVA_NAME + "(\\." + JAVA_NAME + ")*");
  private static final Pattern METHOD =
      Pattern.compile("(\\*|" + JAVA_NAME + "\\*?)(?:\\(([^()]*)\\))?");
  private static final Pattern PARAMETER = Pattern.compile("\\*|" + TYPE.pattern() + "(\\[])*");

  /** What stands between spaces, but spaces in parentheses do not part. */
  private static final Pattern TOKEN = Pattern.compile("(?:[^\\s()]|\\([^()]*\\)|[()])+");

  private final List<String> types;
  private final Set<Trait> traits;
  private final List<Line> lines;
  private volatile @Nullable List<Entry> entries;

  /** A block; its lines may still be added until it is first asked. */
  Block(List<String> types, Set<Trait> traits, List<Line> lines) {
    this.types = List.copyOf(types);
    this.traits = Set.copyOf(traits);
    this.lines = lines;
  }

  List<String> types() {
    return types;
  }

  Set<Trait> traits() {
    return traits;
  }

  /** The most special first. */
  List<Entry> entries() throws ModelError {
    List<Entry> known = entries;
    if (known == null) {
      known = read();
      entries = known;
    }
    return known;
  }

  /** The patterns of the methods that are steps of a sequence lock. */
  List<MethodPattern> steps() throws ModelError {
    return entries().stream()
        .filter(e -> e.protocol().filter(p -> p.kind().isOfSequenceLocks()).isPresent())
        .map(Entry::pattern)
        .toList();
  }

  /**
   * The most special entry for the method. A wildcard does not speak of what {@code Object}
   * declares.
   *
   * @param inherited the method overrides one of this type
   */
  Optional<Entry> find(MethodRef method, boolean inherited) {
    boolean wild = !method.owner().equals("java.lang.Object");
    try {
      for (Entry entry : entries()) {
        if ((wild || !entry.pattern().isWild()) && entry.pattern().matches(method, inherited)) {
          return Optional.of(entry);
        }
      }
      return Optional.empty();
    } catch (ModelError e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Entry> read() throws ModelError {
    List<Entry> result = new ArrayList<>();
    for (Line line : lines) {
      WordReader words = new WordReader(line);
      for (String word : tokens(line.words())) {
        words.read(word);
      }
      List<String> methods = tokens(line.subject());
      if (methods.isEmpty()) {
        throw line.error("no method before ':'");
      }
      for (String method : methods) {
        add(new Entry(pattern(method, line), words.effects(), words.protocol()), line, result);
      }
    }
    result.sort(Comparator.comparing(Entry::pattern, MethodPattern.MOST_SPECIAL_FIRST));
    return List.copyOf(result);
  }

  private static void add(Entry entry, Line line, List<Entry> entries) throws ModelError {
    for (Entry other : entries) {
      if (other.pattern().equals(entry.pattern())) {
        throw line.error("'" + entry.pattern() + "' is listed twice in this block; keep one");
      }
    }
    entries.add(entry);
  }

  private static MethodPattern pattern(String text, Line line) throws ModelError {
    Matcher matcher = METHOD.matcher(text);
    if (!matcher.matches()) {
      throw line.error(
          "'" + text + "' is no method; write 'name', 'name*', 'name(int,String)' or 'new'");
    }
    return new MethodPattern(matcher.group(1), parameters(matcher.group(2), line));
  }

  private static Optional<List<String>> parameters(@Nullable String text, Line line)
      throws ModelError {
    if (text == null) {
      return Optional.empty();
    }
    List<String> parameters = new ArrayList<>();
    for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
      String parameter = part.strip();
      if (!PARAMETER.matcher(parameter).matches()) {
        throw line.error("'" + parameter + "' is no parameter type; write it erased, as 'int[]'");
      }
      parameters.add(parameter);
    }
    return Optional.of(parameters);
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }
}
