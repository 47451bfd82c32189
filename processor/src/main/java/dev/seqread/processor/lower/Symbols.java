package dev.seqread.processor.lower;

import dev.seqread.processor.ir.Contract;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.LockPath;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.TypeRef;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** References to what elements declare, each made once. */
final class Symbols {
  /** The methods by which the library asks objects, each with the number of its parameters. */
  private static final SortedMap<String, Integer> ANSWERS =
      new TreeMap<>(Map.of("equals", 1, "hashCode", 0, "compareTo", 1, "toString", 0));

  private final TypeRefs types;
  private final Members members;
  private final LockNames locks;
  private final Contracts contracts;
  private final Sight sight;
  private final Javac javac;
  private final Map<VariableElement, FieldRef> fields = new HashMap<>();
  private final Map<ExecutableElement, MethodRef> methods = new HashMap<>();

  /**
   * @param isLock known lock classes, by name
   * @param sight whether the bodies of a class can be found
   */
  Symbols(Javac javac, Predicate<String> isLock, Sight sight) {
    this.javac = javac;
    this.types = new TypeRefs(javac);
    this.members = new Members(javac, types);
    this.locks = new LockNames(javac, this, isLock);
    this.contracts = new Contracts(locks);
    this.sight = sight;
  }

  TypeRefs types() {
    return types;
  }

  Members members() {
    return members;
  }

  LockNames locks() {
    return locks;
  }

  FieldRef field(VariableElement field) {
    FieldRef known = fields.get(field);
    if (known == null) {
      known = makeField(field, guard(field));
      fields.put(field, known);
    }
    return known;
  }

  /** The reference to a field without its guard: guards may name each other. */
  FieldRef unguarded(VariableElement field) {
    return makeField(field, Optional.empty());
  }

  /** The synthetic reference of an inner class to its enclosing instance. */
  FieldRef outerThis(TypeElement inner) {
    TypeElement outer = TypeRefs.enclosingClass(inner);
    return FieldRef.outerThis(
        types.ref(inner).name(),
        types.ref(TypeRefs.outermost(inner)).name(),
        outer == null ? TypeRef.OBJECT : types.ref(outer));
  }

  /** True if instances of the class have an enclosing instance. */
  boolean hasOuterThis(TypeElement type) {
    if (type.getModifiers().contains(Modifier.STATIC)
        || type.getNestingKind() == NestingKind.TOP_LEVEL
        || type.getKind() != ElementKind.CLASS) {
      return false;
    }
    for (Element e = type.getEnclosingElement();
        e != null && !(e instanceof TypeElement);
        e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.STATIC) || e.getKind() == ElementKind.STATIC_INIT) {
        return false;
      }
    }
    return true;
  }

  MethodRef method(ExecutableElement method) {
    MethodRef known = methods.get(method);
    if (known == null) {
      known = makeMethod(method);
      methods.put(method, known);
    }
    return known;
  }

  /** The methods in sight by which objects of a class are compared and printed. */
  List<MethodRef> answers(TypeElement exact) {
    List<MethodRef> found = new ArrayList<>();
    ANSWERS.forEach(
        (name, parameters) ->
            members
                .method(exact, name, parameters)
                .map(this::method)
                .filter(m -> m.is(MethodRef.Flag.SOURCE) && !m.is(MethodRef.Flag.ABSTRACT))
                .ifPresent(found::add));
    return found;
  }

  /** What a call of the method runs on an object of exactly this class. */
  Optional<MethodRef> implementation(MethodRef method, TypeElement exact) {
    TypeElement owner = types.named(method.owner());
    Name name = javac.elements().getName(method.name());
    Optional<ExecutableElement> called =
        owner == null
            ? Optional.empty()
            : members.declared(owner, name).stream()
                .filter(m -> method(m).equals(method))
                .findFirst();
    if (called.isEmpty() || called.get().getModifiers().contains(Modifier.STATIC)) {
      return Optional.empty();
    }
    List<TypeElement> all = new ArrayList<>(List.of(exact));
    all.addAll(members.supertypes(exact));
    return all.stream()
        .flatMap(type -> members.declared(type, name).stream())
        .filter(m -> !m.getModifiers().contains(Modifier.ABSTRACT))
        .filter(
            m ->
                m.equals(called.get())
                    || m.getParameters().size() == method.parameters().size()
                        && javac.elements().overrides(m, called.get(), exact))
        .map(this::method)
        .findFirst();
  }

  /** A method that the language implies, where no element declares it. */
  static MethodRef implied(
      String owner,
      String name,
      List<TypeRef> parameters,
      TypeRef result,
      MethodRef.Flag... flags) {
    return new MethodRef(owner, name, parameters, result, Set.of(flags), Contract.NONE, List.of());
  }

  /** A field that is marked unsafe is guarded by nothing. */
  private Optional<LockPath> guard(VariableElement field) {
    return Annotations.value(field, "SeqGuarded")
        .filter(name -> !Annotations.has(field, "SeqUnsafe"))
        .filter(name -> !name.isEmpty())
        .flatMap(name -> locks.resolve(name, (TypeElement) field.getEnclosingElement()));
  }

  private FieldRef makeField(VariableElement field, Optional<LockPath> guard) {
    TypeElement owner = owner(field);
    return new FieldRef(
        types.ref(owner).name(),
        types.ref(TypeRefs.outermost(owner)).name(),
        field.getSimpleName().toString(),
        types.ref(field.asType()),
        guard,
        flags(field));
  }

  private static Set<FieldRef.Flag> flags(VariableElement field) {
    Set<FieldRef.Flag> flags = EnumSet.noneOf(FieldRef.Flag.class);
    for (Modifier modifier : field.getModifiers()) {
      switch (modifier) {
        case STATIC -> flags.add(FieldRef.Flag.STATIC);
        case FINAL -> flags.add(FieldRef.Flag.FINAL);
        case VOLATILE -> flags.add(FieldRef.Flag.VOLATILE);
        case PRIVATE -> flags.add(FieldRef.Flag.PRIVATE);
        default -> {}
      }
    }
    if (Annotations.isNullable(field)) {
      flags.add(FieldRef.Flag.NULLABLE);
    }
    return flags;
  }

  private MethodRef makeMethod(ExecutableElement method) {
    TypeElement owner = owner(method);
    List<ExecutableElement> overridden = members.overridden(method, owner);
    boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
    return new MethodRef(
        types.ref(owner).name(),
        method.getSimpleName().toString(),
        method.getParameters().stream().map(p -> types.ref(p.asType())).toList(),
        constructor ? types.ref(owner) : types.ref(method.getReturnType()),
        flags(method, owner),
        contracts.of(method, overridden),
        overridden.stream().map(m -> types.ref(owner(m)).name()).distinct().toList());
  }

  private Set<MethodRef.Flag> flags(ExecutableElement method, TypeElement owner) {
    Set<MethodRef.Flag> flags = EnumSet.noneOf(MethodRef.Flag.class);
    Set<Modifier> modifiers = method.getModifiers();
    addIf(modifiers.contains(Modifier.STATIC), MethodRef.Flag.STATIC, flags);
    addIf(modifiers.contains(Modifier.PRIVATE), MethodRef.Flag.PRIVATE, flags);
    addIf(modifiers.contains(Modifier.ABSTRACT), MethodRef.Flag.ABSTRACT, flags);
    addIf(method.getKind() == ElementKind.CONSTRUCTOR, MethodRef.Flag.CONSTRUCTOR, flags);
    addIf(method.isVarArgs(), MethodRef.Flag.VARARGS, flags);
    addIf(isInterruptible(method), MethodRef.Flag.INTERRUPTIBLE, flags);
    addIf(Overrides.isFixed(method, owner), MethodRef.Flag.FIXED, flags);
    boolean source = sight.isSource(TypeRefs.outermost(owner));
    boolean classFile = sight.isClassFile(TypeRefs.outermost(owner));
    addIf(source || classFile, MethodRef.Flag.SOURCE, flags);
    boolean implicit =
        (source || classFile)
            && isAccessor(method, owner)
            && (source ? javac.trees().getTree(method) == null : sight.isPlainAccessor(method));
    addIf(implicit, MethodRef.Flag.RECORD_ACCESSOR, flags);
    return flags;
  }

  private static boolean isInterruptible(ExecutableElement method) {
    return method.getThrownTypes().stream()
        .anyMatch(type -> type.toString().equals(InterruptedException.class.getName()));
  }

  private static boolean isAccessor(ExecutableElement method, TypeElement owner) {
    return owner.getKind() == ElementKind.RECORD
        && method.getParameters().isEmpty()
        && owner.getRecordComponents().stream().anyMatch(c -> method.equals(c.getAccessor()));
  }

  /** The class that declares a member; {@code Object} for the members of arrays. */
  private TypeElement owner(Element member) {
    @Nullable TypeElement owner = TypeRefs.enclosingClass(member);
    boolean array = owner == null || owner.getQualifiedName().contentEquals("Array");
    return array ? javac.elements().getTypeElement("java.lang.Object") : owner;
  }

  private static void addIf(boolean condition, MethodRef.Flag flag, Set<MethodRef.Flag> flags) {
    if (condition) {
      flags.add(flag);
    }
  }
}
