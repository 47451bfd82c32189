package dev.seqread.processor.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The words of a model file, each with what it stands for. */
final class Vocabulary {
  /** No effect at all. */
  static final String PURE = "pure";

  /** Nothing is known, whatever the supertypes say. */
  static final String UNKNOWN = "unknown";

  /** Names the argument that is the lock. */
  static final String LOCK = "on";

  /** Names further stamps and their locks. */
  static final String ALSO = "also";

  static final Map<String, Effect.Kind> EFFECTS = words(Effect.Kind.values());
  static final Map<String, Protocol.Kind> STEPS = words(Protocol.Kind.values());
  static final Map<String, Protocol.Fact> FACTS = words(Protocol.Fact.values());
  static final Map<String, Trait> TRAITS = words(Trait.values());

  private Vocabulary() {}

  private static <E extends Enum<E>> Map<String, E> words(E[] constants) {
    SortedMap<String, E> words = new TreeMap<>();
    for (E constant : constants) {
      words.put(word(constant), constant);
    }
    return Collections.unmodifiableSortedMap(words);
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All words that an entry may use. */
  static List<String> ofEntries() {
    return Stream.of(
            List.of(PURE, UNKNOWN, LOCK, ALSO), EFFECTS.keySet(), STEPS.keySet(), FACTS.keySet())
        .flatMap(words -> words.stream())
        .sorted()
        .toList();
  }

  /** The message for a word that is none of the known ones. */
  static String unknown(String word, Collection<String> known) {
    return "unknown word '" + word + "'; there are: " + String.join(" ", known);
  }
}
