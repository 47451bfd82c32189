package dev.seqread.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.processor.ir.TypeRef;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The built-in files against the classes they speak of. */
class BuiltInModelsTest {
  private static final int NEWEST_KNOWN_JDK = 25;

  static List<String> files() {
    return Stream.concat(Stream.of(ModelIndex.PROTOCOLS), ModelIndex.EFFECTS.stream()).toList();
  }

  @Test
  void onlyTheProtocolsSpeakOfSteps() throws ModelError {
    for (String file : ModelIndex.EFFECTS) {
      for (Block block : ModelIndex.builtIn(file)) {
        assertThat(block.entries()).allMatch(entry -> entry.protocol().isEmpty());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyTypeExists(String file) {
    Assumptions.assumeFalse(mayBeAbsent(file));
    assertThat(ModelIndex.builtIn(file).stream().flatMap(b -> b.types().stream()))
        .isNotEmpty()
        .allSatisfy(type -> assertThat(type(type)).isPresent());
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyEntryIsTheOneThatCountsForSomeMethod(String file) throws ModelError {
    Assumptions.assumeFalse(mayBeAbsent(file));
    for (Block block : ModelIndex.builtIn(file)) {
      List<Entry> used = members(block).flatMap(m -> find(block, m).stream()).distinct().toList();
      assertThat(used).as("%s", block.types()).containsAll(block.entries());
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyArgumentExists(String file) {
    for (Block block : ModelIndex.builtIn(file)) {
      members(block)
          .forEach(
              member ->
                  find(block, member)
                      .ifPresent(
                          entry ->
                              assertThat(argumentsExist(entry, member))
                                  .as("%s on %s", entry, member)
                                  .isTrue()));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyMethodOfAListedTypeHasAnEntry(String file) {
    Assumptions.assumeTrue(Runtime.version().feature() <= NEWEST_KNOWN_JDK);
    ModelIndex index = ModelIndex.jdk();
    List<String> missing = new ArrayList<>();
    for (Block block : ModelIndex.builtIn(file)) {
      for (String name : block.types()) {
        TypeRef receiver = new TypeRef(name, TypeRef.Kind.REFERENCE);
        type(name).stream()
            .flatMap(Reflected::members)
            .filter(m -> Modifier.isPublic(m.getModifiers()))
            .filter(m -> !m.isAnnotationPresent(Deprecated.class))
            .filter(m -> index.find(Reflected.ref(m), receiver).isEmpty())
            .forEach(m -> missing.add(name + ": " + Reflected.ref(m)));
      }
    }
    assertThat(missing).isEmpty();
  }

  private static Stream<Executable> members(Block block) {
    return block.types().stream().flatMap(t -> type(t).stream()).flatMap(Reflected::members);
  }

  private static Optional<Entry> find(Block block, Executable member) {
    return block.find(Reflected.ref(member), false);
  }

  private static boolean argumentsExist(Entry entry, Executable member) {
    return entry.effects().orElse(Effects.PURE).all().stream()
            .allMatch(e -> subjectsExist(e, member))
        && entry.protocol().stream()
            .flatMapToInt(BuiltInModelsTest::arguments)
            .allMatch(a -> a < member.getParameterCount());
  }

  private static IntStream arguments(Protocol step) {
    return IntStream.concat(
        IntStream.concat(step.argument().stream(), step.lock().stream()),
        step.also().stream().flatMapToInt(pair -> IntStream.of(pair.stamp(), pair.lock())));
  }

  private static boolean subjectsExist(Effect effect, Executable member) {
    return switch (effect.kind()) {
      case INDEX -> exists(effect.argument(), member, true) && exists(effect.of(), member, true);
      case UNSAFE, ENDLESS, RETURNS, LENGTH -> exists(effect.argument(), member, true);
      default -> exists(effect.argument(), member, false);
    };
  }

  private static boolean exists(int argument, Executable member, boolean needsReceiver) {
    return argument == Effect.RECEIVER
        ? !needsReceiver || !Modifier.isStatic(member.getModifiers())
        : argument < member.getParameterCount();
  }

  private static Optional<Class<?>> type(String name) {
    return name.equals("array") ? Optional.of(int[].class) : Reflected.type(name);
  }

  private static boolean mayBeAbsent(String file) {
    return file.equals("libraries.txt")
        || file.equals("after17.txt") && Runtime.version().feature() < NEWEST_KNOWN_JDK;
  }
}
