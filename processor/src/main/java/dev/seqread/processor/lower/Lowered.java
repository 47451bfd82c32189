package dev.seqread.processor.lower;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.TypeRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is remembered of all classes that were lowered, after their trees are gone. */
final class Lowered {
  private final Map<MethodRef, Body> bodies = new HashMap<>();
  private final Set<FieldRef> assignedNull = new HashSet<>();
  private final Set<String> functions = new HashSet<>();
  private final ArrayLengths lengths = new ArrayLengths();
  private final Overrides overrides = new Overrides();

  private final SettledFields settled = new SettledFields();

  void add(MethodRef method, Body body) {
    bodies.put(method, body);
    settled.look(body);
  }

  /** Another reading of a body. */
  void replace(MethodRef method, Body body) {
    bodies.put(method, body);
  }

  /** True if no body that was lowered assigns the field once its object is made. */
  boolean isSettled(FieldRef field) {
    return settled.is(field);
  }

  Optional<Body> body(MethodRef method) {
    return Optional.ofNullable(bodies.get(method));
  }

  void addAssignedNull(FieldRef field) {
    assignedNull.add(field);
  }

  boolean isAssignedNull(FieldRef field) {
    return assignedNull.contains(field);
  }

  /** A lambda or a reference is an object of this interface. */
  void addFunction(TypeRef type) {
    functions.add(type.name());
  }

  Set<String> functions() {
    return functions;
  }

  ArrayLengths lengths() {
    return lengths;
  }

  Overrides overrides() {
    return overrides;
  }
}
