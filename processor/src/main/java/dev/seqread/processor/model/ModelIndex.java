package dev.seqread.processor.model;

import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.TypeRef;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All models together.
 *
 * <p>A call is looked up on the static type of its receiver, then on the class that declares the
 * method, then on the types whose method that one overrides. The first type that lists the method
 * decides.
 */
public final class ModelIndex {
  static final List<String> BUILT_IN =
      List.of(
          "protocols.txt",
          "lang.txt",
          "util.txt",
          "concurrent.txt",
          "function.txt",
          "stream.txt",
          "values.txt",
          "nio.txt",
          "io.txt",
          "libraries.txt",
          "after17.txt");

  /** The block for what every array has. */
  private static final String ARRAY = "array";

  private final SortedMap<String, TypeModel> types;

  private ModelIndex(SortedMap<String, TypeModel> types) {
    this.types = Collections.unmodifiableSortedMap(types);
  }

  /** The built-in models: the JDK, the sequence locks of seqread, common loggers. */
  public static ModelIndex jdk() {
    ModelIndex index = new ModelIndex(new TreeMap<>());
    for (String file : BUILT_IN) {
      index = index.over(builtIn(file));
    }
    return index;
  }

  static SortedMap<String, TypeModel> builtIn(String file) {
    InputStream resource = ModelIndex.class.getResourceAsStream(file);
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(resource, file), StandardCharsets.UTF_8))) {
      return ModelParser.parse(file, in.lines().toList());
    } catch (ModelError e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** These models and a user's; where both list a method of a type, the user's decides. */
  public ModelIndex with(Path file) throws ModelError {
    try {
      return with(file.toString(), Files.readAllLines(file));
    } catch (IOException e) {
      throw new ModelError(
          file.toString(), 0, "cannot be read as UTF-8 text (" + e + "); check the path");
    }
  }

  /** The same for the lines of a file that was read already. */
  public ModelIndex with(String file, List<String> lines) throws ModelError {
    return over(ModelParser.parse(file, lines));
  }

  private ModelIndex over(SortedMap<String, TypeModel> added) {
    SortedMap<String, TypeModel> all = new TreeMap<>(types);
    added.forEach((name, type) -> all.merge(name, type, (below, above) -> above.over(below)));
    return new ModelIndex(all);
  }

  /** What the call does; empty if that is unknown. */
  public Optional<Effects> effects(MethodRef method, TypeRef receiverType) {
    return find(method, receiverType).flatMap(Entry::effects);
  }

  /** The step of a protocol that the call is, if any. */
  public Optional<Protocol> protocol(MethodRef method, TypeRef receiverType) {
    return find(method, receiverType).flatMap(Entry::protocol);
  }

  /** What is known of all objects of the type. */
  public Set<Trait> traits(TypeRef type) {
    TypeModel model = types.get(type.name());
    return model == null ? Set.of() : model.traits();
  }

  Optional<Entry> find(MethodRef method, TypeRef receiverType) {
    String receiver = receiverType.kind() == TypeRef.Kind.ARRAY ? ARRAY : receiverType.name();
    return first(Stream.of(receiver, method.owner()), method, false)
        .or(() -> first(method.overridden().stream(), method, true));
  }

  private Optional<Entry> first(Stream<String> names, MethodRef method, boolean inherited) {
    return names
        .map(types::get)
        .filter(Objects::nonNull)
        .map(type -> type.find(method, inherited))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
