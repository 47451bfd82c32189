package dev.seqread.processor.lower;

import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Calls and throws that no one wrote, but the language means. */
final class ImpliedCalls {
  private static final String ITERABLE = "java.lang.Iterable";
  private static final String ITERATOR = "java.util.Iterator";
  private static final TypeRef ITERATOR_TYPE = reference(ITERATOR);
  static final TypeRef THROWABLE = reference("java.lang.Throwable");

  private final BodyLowering body;

  ImpliedCalls(BodyLowering body) {
    this.body = body;
  }

  Var iterator(Var iterable, @Nullable TypeElement type, Place place) {
    MethodRef method = method(type, ITERABLE, "iterator", ITERATOR_TYPE);
    Var result = body.temp(method.result().isReference() ? method.result() : ITERATOR_TYPE);
    call(result, iterable, method, List.of(), place);
    return result;
  }

  Var hasNext(Var iterator, Place place) {
    Var result = body.temp(TypeRef.BOOLEAN);
    call(result, iterator, ofIterator(iterator, "hasNext", TypeRef.BOOLEAN), List.of(), place);
    return result;
  }

  Var next(Var iterator, Place place) {
    Var result = body.temp(TypeRef.OBJECT);
    call(result, iterator, ofIterator(iterator, "next", TypeRef.OBJECT), List.of(), place);
    return result;
  }

  /** A switch over strings asks for it first, and so finds out that there is none. */
  void hashCode(Var text, Place place) {
    TypeElement type = body.symbols().types().named(text.type().name());
    call(null, text, method(type, "java.lang.Object", "hashCode", TypeRef.INT), List.of(), place);
  }

  void close(Var resource, Place place) {
    TypeElement type = body.symbols().types().named(resource.type().name());
    MethodRef method = method(type, "java.lang.AutoCloseable", "close", TypeRef.VOID);
    call(null, resource, method, List.of(), place);
  }

  void addSuppressed(Var exception, Var suppressed, Place place) {
    MethodRef method =
        Symbols.implied(
            THROWABLE.name(),
            "addSuppressed",
            List.of(THROWABLE),
            TypeRef.VOID,
            MethodRef.Flag.FIXED);
    call(null, exception, method, List.of(suppressed), place);
  }

  /**
   * Throws a new exception.
   *
   * @param explicit a person wrote that it is thrown
   */
  void throwNew(String exception, List<Var> arguments, boolean explicit, Place place) {
    TypeRef type = reference(exception);
    List<TypeRef> parameters = arguments.stream().map(argument -> TypeRef.OBJECT).toList();
    MethodRef constructor =
        Symbols.implied(
            exception,
            "<init>",
            parameters,
            type,
            MethodRef.Flag.CONSTRUCTOR,
            MethodRef.Flag.FIXED);
    Var value = body.temp(type);
    body.emit(new Instr.New(value, constructor, arguments, List.of(), place));
    body.graph().end(new Terminator.Throw(value, explicit, place));
  }

  private MethodRef ofIterator(Var iterator, String name, TypeRef result) {
    TypeElement type = body.symbols().types().named(iterator.type().name());
    return method(type, ITERATOR, name, result);
  }

  private MethodRef method(
      @Nullable TypeElement type, String fallback, String name, TypeRef result) {
    TypeElement owner = type != null ? type : body.symbols().types().named(fallback);
    return owner == null
        ? Symbols.implied(fallback, name, List.of(), result, MethodRef.Flag.UNRESOLVED)
        : body.symbols()
            .members()
            .method(owner, name, 0)
            .map(body.symbols()::method)
            .orElseGet(
                () ->
                    Symbols.implied(fallback, name, List.of(), result, MethodRef.Flag.UNRESOLVED));
  }

  private void call(
      @Nullable Var dst, Var receiver, MethodRef method, List<Var> arguments, Place place) {
    boolean asserted = body.assertions().inCondition();
    body.emit(
        new Instr.Call(dst, receiver, receiver.type(), method, arguments, false, asserted, place));
  }

  private static TypeRef reference(String name) {
    return new TypeRef(name, TypeRef.Kind.REFERENCE);
  }
}
