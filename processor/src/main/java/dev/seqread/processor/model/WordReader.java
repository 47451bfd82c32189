package dev.seqread.processor.model;

import dev.seqread.processor.model.Protocol.Fact;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the words of one entry. */
final class WordReader {
  private static final Pattern WORD = Pattern.compile("([a-z-]+)(?:\\(([^()]*)\\))?");
  private static final Pattern NUMBERS =
      Pattern.compile("(this|\\d{1,3})(?:\\s+of\\s+(this|\\d{1,3}))?");

  private final Line line;
  private final List<Effect> effects = new ArrayList<>();
  private final Set<Fact> facts = EnumSet.noneOf(Fact.class);
  private boolean pure;
  private boolean unknown;
  private Protocol.@Nullable Kind step;
  private OptionalInt argument = OptionalInt.empty();
  private OptionalInt lock = OptionalInt.empty();
  private final List<Protocol.Pair> also = new ArrayList<>();

  /** What stands in parentheses: {@code 1}, or {@code 1 of 0}. */
  private record Argument(int number, int of) {}

  WordReader(Line line) {
    this.line = line;
  }

  /** Takes in one word, with its arguments. */
  void read(String text) throws ModelError {
    Matcher matcher = WORD.matcher(text);
    if (!matcher.matches()) {
      throw line.error("'" + text + "' is no word; write 'reads' or 'mutates(0)'");
    }
    String word = matcher.group(1);
    List<Argument> arguments = arguments(text, matcher.group(2));
    if (Vocabulary.EFFECTS.containsKey(word)) {
      addEffect(text, Vocabulary.EFFECTS.get(word), arguments);
    } else if (Vocabulary.STEPS.containsKey(word)) {
      setStep(text, Vocabulary.STEPS.get(word), arguments);
    } else if (word.equals(Vocabulary.LOCK)) {
      lock = OptionalInt.of(single(text, arguments));
    } else if (word.equals(Vocabulary.ALSO)) {
      addPairs(text, arguments);
    } else if (Vocabulary.FACTS.containsKey(word)) {
      requireNone(text, arguments);
      facts.add(Vocabulary.FACTS.get(word));
    } else if (word.equals(Vocabulary.PURE)) {
      requireNone(text, arguments);
      pure = true;
    } else if (word.equals(Vocabulary.UNKNOWN)) {
      requireNone(text, arguments);
      unknown = true;
    } else {
      throw line.error(Vocabulary.unknown(word, Vocabulary.ofEntries()));
    }
  }

  /** Empty if the words are those of a protocol's step only. */
  Optional<Effects> effects() throws ModelError {
    if (!pure && !unknown && effects.isEmpty() && step == null) {
      throw line.error("no word after ':'; if the call has no effect, say 'pure'");
    }
    Effects result = new Effects(effects);
    if (pure && !result.isPure()) {
      throw line.error("'pure' contradicts the other words; drop one of them");
    }
    if (unknown && (pure || !effects.isEmpty())) {
      throw line.error("'unknown' contradicts the other words; drop one of them");
    }
    return pure || !effects.isEmpty() ? Optional.of(result) : Optional.empty();
  }

  /** Empty if no word is a step of a protocol. */
  Optional<Protocol> protocol() throws ModelError {
    if (step == null) {
      if (!facts.isEmpty() || lock.isPresent() || !also.isEmpty()) {
        throw line.error(
            "'on', 'also', 'try', 'waits', 'restarts', 'catches' go with a step such as 'begin'");
      }
      return Optional.empty();
    }
    return Optional.of(new Protocol(step, argument, lock, facts, also));
  }

  private List<Argument> arguments(String word, @Nullable String text) throws ModelError {
    List<Argument> result = new ArrayList<>();
    for (String part : text == null ? new String[0] : text.split(",", -1)) {
      Matcher matcher = NUMBERS.matcher(part.strip());
      if (!matcher.matches()) {
        throw line.error(
            "'" + word + "': arguments are counted from 0, as in 'mutates(0)', 'index(1 of 0)'");
      }
      result.add(new Argument(number(matcher.group(1)), number(matcher.group(2))));
    }
    return result;
  }

  private static int number(@Nullable String text) {
    return text == null || text.equals("this") ? Effect.RECEIVER : Integer.parseInt(text);
  }

  private void addEffect(String word, Effect.Kind kind, List<Argument> arguments)
      throws ModelError {
    switch (kind.subject()) {
      case NONE -> requireNone(word, arguments);
      case ANY -> requireNoPosition(word, arguments);
      case ARGUMENT -> {
        requireNoPosition(word, arguments);
        requireArgument(word, arguments);
      }
      case POSITION -> requireArgument(word, arguments);
    }
    if (arguments.isEmpty()) {
      effects.add(new Effect(kind));
    }
    arguments.forEach(a -> effects.add(new Effect(kind, a.number(), a.of())));
  }

  private void setStep(String word, Protocol.Kind kind, List<Argument> arguments)
      throws ModelError {
    if (step != null) {
      throw line.error("'" + word + "': a call is one step only");
    }
    step = kind;
    if (kind.argument() == Protocol.Argument.NONE) {
      requireNone(word, arguments);
    } else if (kind.argument() == Protocol.Argument.REQUIRED || !arguments.isEmpty()) {
      argument = OptionalInt.of(single(word, arguments));
    }
  }

  private void addPairs(String word, List<Argument> arguments) throws ModelError {
    requireArgument(word, arguments);
    for (Argument pair : arguments) {
      if (pair.of() == Effect.RECEIVER) {
        throw line.error("'" + word + "': say which lock the stamp is of, as in 'also(2 of 1)'");
      }
      also.add(new Protocol.Pair(pair.number(), pair.of()));
    }
  }

  private void requireNone(String word, List<Argument> arguments) throws ModelError {
    if (!arguments.isEmpty()) {
      throw line.error("'" + word + "': this word takes no argument");
    }
  }

  private void requireNoPosition(String word, List<Argument> arguments) throws ModelError {
    if (arguments.stream().anyMatch(a -> a.of() != Effect.RECEIVER)) {
      throw line.error("'" + word + "': 'of' goes with 'index' only");
    }
  }

  private void requireArgument(String word, List<Argument> arguments) throws ModelError {
    if (arguments.isEmpty() || arguments.stream().anyMatch(a -> a.number() < 0)) {
      throw line.error("'" + word + "': say which argument, counted from 0, as in '(0)'");
    }
  }

  private int single(String word, List<Argument> arguments) throws ModelError {
    requireNoPosition(word, arguments);
    requireArgument(word, arguments);
    if (arguments.size() > 1) {
      throw line.error("'" + word + "': one argument only");
    }
    return arguments.get(0).number();
  }
}
