package dev.seqread.processor.model;

import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.TypeRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

  /** By type, the block that was added last first. */
  private final Map<String, List<Block>> types;

  private ModelIndex(Map<String, List<Block>> types) {
    this.types = types;
  }

  /** The built-in models: the JDK, the sequence locks of seqread, common loggers. */
  public static ModelIndex jdk() {
    return new ModelIndex(Map.of()).over(BUILT_IN.stream().flatMap(f -> builtIn(f).stream()));
  }

  static List<Block> builtIn(String file) {
    InputStream resource = ModelIndex.class.getResourceAsStream(file);
    try (InputStream in = Objects.requireNonNull(resource, file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ModelFile.blocks(file, text.lines().toList());
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
    List<Block> blocks = ModelFile.blocks(file, lines);
    for (Block block : blocks) {
      block.entries();
    }
    return over(blocks.stream());
  }

  private ModelIndex over(Stream<Block> added) {
    Map<String, List<Block>> all = new HashMap<>();
    types.forEach((type, blocks) -> all.put(type, new ArrayList<>(blocks)));
    added.forEach(
        block ->
            block
                .types()
                .forEach(type -> all.computeIfAbsent(type, t -> new ArrayList<>()).add(0, block)));
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
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    types.getOrDefault(type.name(), List.of()).forEach(block -> traits.addAll(block.traits()));
    return Set.copyOf(traits);
  }

  Optional<Entry> find(MethodRef method, TypeRef receiverType) {
    String receiver = receiverType.kind() == TypeRef.Kind.ARRAY ? ARRAY : receiverType.name();
    return first(Stream.of(receiver, method.owner()), method, false)
        .or(() -> first(method.overridden().stream(), method, true));
  }

  private Optional<Entry> first(Stream<String> names, MethodRef method, boolean inherited) {
    return names
        .flatMap(name -> types.getOrDefault(name, List.of()).stream())
        .flatMap(block -> block.find(method, inherited).stream())
        .findFirst();
  }
}
