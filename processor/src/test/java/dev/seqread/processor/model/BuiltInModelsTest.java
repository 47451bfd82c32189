package dev.seqread.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.TypeRef;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The built-in files against the classes they speak of. */
class BuiltInModelsTest {
  static List<String> files() {
    return ModelIndex.BUILT_IN;
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyTypeAndMethodExists(String file) {
    SortedMap<String, TypeModel> types = ModelIndex.builtIn(file);
    Set<Entry> unused = Collections.newSetFromMap(new IdentityHashMap<>());
    List<String> wrong = new ArrayList<>();
    types.forEach(
        (name, model) -> {
          if (type(name).isPresent()) {
            unused.addAll(model.entries());
          } else if (!mayBeAbsent(file)) {
            wrong.add(name);
          }
        });
    types.forEach(
        (name, model) ->
            type(name).stream()
                .flatMap(Reflected::members)
                .map(Reflected::ref)
                .map(m -> model.find(m, false))
                .flatMap(Optional::stream)
                .forEach(unused::remove));
    unused.stream()
        .filter(e -> !mayBeAbsent(file))
        .map(e -> e.pattern().toString())
        .sorted()
        .forEach(wrong::add);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyArgumentExists(String file) {
    List<String> wrong = new ArrayList<>();
    ModelIndex.builtIn(file)
        .forEach(
            (name, model) ->
                type(name)
                    .ifPresent(
                        type ->
                            model.entries().stream()
                                .flatMap(
                                    e ->
                                        matching(type, model, e)
                                            .filter(m -> !argumentsExist(e, m))
                                            .map(m -> e.pattern() + " on " + m))
                                .forEach(wrong::add)));
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyMethodOfAListedTypeIsKnown(String file) {
    Assumptions.assumeTrue(Runtime.version().feature() <= 25);
    ModelIndex index = ModelIndex.jdk();
    List<String> unknown = new ArrayList<>();
    ModelIndex.builtIn(file)
        .keySet()
        .forEach(
            name ->
                type(name).stream()
                    .flatMap(Reflected::members)
                    .filter(m -> Modifier.isPublic(m.getModifiers()))
                    .filter(m -> !m.isAnnotationPresent(Deprecated.class))
                    .map(Reflected::ref)
                    .filter(m -> isUnknown(index, m, name))
                    .forEach(m -> unknown.add(name + ": " + m)));
    assertThat(unknown).isEmpty();
  }

  private static boolean isUnknown(ModelIndex index, MethodRef method, String name) {
    TypeRef type = new TypeRef(name, TypeRef.Kind.REFERENCE);
    return index.find(method, type).isEmpty();
  }

  /** The methods for which the entry is the one that counts. */
  private static Stream<Executable> matching(Class<?> type, TypeModel model, Entry entry) {
    return Reflected.members(type)
        .filter(m -> model.find(Reflected.ref(m), false).equals(Optional.of(entry)));
  }

  private static boolean argumentsExist(Entry entry, Executable member) {
    return entry.effects().orElse(Effects.PURE).all().stream()
            .allMatch(
                e ->
                    subjectExists(e.kind(), e.argument(), member)
                        && (e.kind() != Effect.Kind.INDEX
                            || subjectExists(e.kind(), e.of(), member)))
        && entry.protocol().stream()
            .flatMap(p -> Stream.of(p.argument(), p.lock()))
            .flatMapToInt(OptionalInt::stream)
            .allMatch(a -> a < member.getParameterCount());
  }

  private static boolean subjectExists(Effect.Kind kind, int argument, Executable member) {
    if (argument != Effect.RECEIVER) {
      return argument < member.getParameterCount();
    }
    return switch (kind) {
      case UNSAFE, RETURNS, LENGTH, INDEX -> !Modifier.isStatic(member.getModifiers());
      default -> true;
    };
  }

  private static Optional<Class<?>> type(String name) {
    return name.equals("array") ? Optional.of(int[].class) : Reflected.type(name);
  }

  private static boolean mayBeAbsent(String file) {
    return file.equals("libraries.txt")
        || file.equals("after17.txt") && Runtime.version().feature() < 25;
  }
}
