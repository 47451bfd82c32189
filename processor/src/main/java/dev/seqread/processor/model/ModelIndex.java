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
import java.util.HashSet;
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
  /** The built-in file that speaks of the steps of sequence locks; the others do not. */
  static final String PROTOCOLS = "protocols.txt";

  static final List<String> EFFECTS =
      List.of(
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

  /** Names of the types that are sequence locks. */
  private final Set<String> locks;

  /** Names of the methods that are steps of sequence locks, some with a {@code *} at the end. */
  private final Set<String> steps;

  /** What stands before the {@code *} of the steps that have one. */
  private final List<String> prefixes;

  private ModelIndex(Map<String, List<Block>> types, Set<String> locks, Set<String> steps) {
    this.types = types;
    this.locks = locks;
    this.steps = steps;
    this.prefixes =
        steps.stream()
            .filter(s -> s.endsWith("*"))
            .map(s -> s.substring(0, s.length() - 1))
            .toList();
  }

  /** The built-in models: the JDK, the sequence locks of seqread, common loggers. */
  public static ModelIndex jdk() {
    List<Block> effects = EFFECTS.stream().flatMap(file -> builtIn(file).stream()).toList();
    try {
      return new ModelIndex(byType(Map.of(), effects), Set.of(), Set.of()).with(builtIn(PROTOCOLS));
    } catch (ModelError e) {
      throw new IllegalStateException(e);
    }
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
    return with(ModelFile.blocks(file, lines));
  }

  private ModelIndex with(List<Block> added) throws ModelError {
    Set<String> allLocks = new HashSet<>(locks);
    Set<String> allSteps = new HashSet<>(steps);
    for (Block block : added) {
      for (MethodPattern step : block.steps()) {
        allLocks.addAll(block.types());
        allSteps.add(step.name());
      }
    }
    return new ModelIndex(byType(types, added), allLocks, allSteps);
  }

  private static Map<String, List<Block>> byType(
      Map<String, List<Block>> below, List<Block> added) {
    Map<String, List<Block>> all = new HashMap<>();
    below.forEach((type, blocks) -> all.put(type, new ArrayList<>(blocks)));
    for (Block block : added) {
      for (String type : block.types()) {
        all.computeIfAbsent(type, t -> new ArrayList<>()).add(0, block);
      }
    }
    return all;
  }

  /** True if objects of that very type are sequence locks; subclasses of it are as well. */
  public boolean isLock(String type) {
    return locks.contains(type);
  }

  /** True if a model speaks of that very type. */
  public boolean isModelled(String type) {
    return types.containsKey(type);
  }

  /** True if a method of that name is, for some type, a step of a sequence lock. */
  public boolean isStepName(String method) {
    return steps.contains(method) || prefixes.stream().anyMatch(method::startsWith);
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
