package dev.seqread.processor.gen;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.stream.Stream;

/** A component of a record: a {@link Leaf} that is stored, or a {@link Group} of parts. */
sealed interface Part permits Part.Leaf, Part.Group {
  /** The name of the component, and of its accessor. */
  String accessor();

  /** The name of the component in the cell, which no other part of the cell has. */
  String name();

  TypeName type();

  /** The leaves of the part, in order. */
  Stream<Leaf> leaves();

  /** The part itself and all that it consists of. */
  Stream<Part> all();

  /** A record of parts that are stored side by side. */
  record Group(String accessor, String name, TypeName type, List<Part> parts) implements Part {
    @Override
    public Stream<Leaf> leaves() {
      return parts.stream().flatMap(Part::leaves);
    }

    @Override
    public Stream<Part> all() {
      return Stream.concat(Stream.of(this), parts.stream().flatMap(Part::all));
    }
  }

  /**
   * What is stored in one field, or in one array.
   *
   * @param constant the name of the static field that tells where it is stored
   */
  record Leaf(String accessor, String name, String constant, Content content) implements Part {
    @Override
    public TypeName type() {
      return content.type();
    }

    @Override
    public Stream<Leaf> leaves() {
      return Stream.of(this);
    }

    @Override
    public Stream<Part> all() {
      return Stream.of(this);
    }
  }
}
