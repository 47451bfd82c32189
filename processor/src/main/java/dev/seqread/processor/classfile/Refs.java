package dev.seqread.processor.classfile;

import dev.seqread.processor.ir.Contract;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.MethodRef.Flag;
import dev.seqread.processor.ir.TypeRef;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * References to members, as the compiler declares them. What it does not know, the members of local
 * and anonymous classes and those that no person wrote, is declared as its class file says.
 */
public final class Refs {
  private final Declarations declarations;
  private final Types types;
  private final ClassPool pool;
  private final Map<String, Declarations.Method> methods = new HashMap<>();
  private final Map<String, Declarations.Field> fields = new HashMap<>();

  public Refs(Declarations declarations, ClassPool pool) {
    this.declarations = declarations;
    this.types = new Types(declarations);
    this.pool = pool;
  }

  public Types types() {
    return types;
  }

  public EnumNumbers numbers() {
    return new EnumNumbers(pool);
  }

  public Declarations declarations() {
    return declarations;
  }

  public Declarations.Method method(String owner, String name, String descriptor) {
    String key = owner + "." + name + descriptor;
    Declarations.Method known = methods.get(key);
    if (known == null) {
      known = findMethod(owner, name, descriptor);
      methods.put(key, known);
    }
    return known;
  }

  public Declarations.Field field(String owner, String name, String descriptor) {
    String key = owner + "." + name;
    Declarations.Field known = fields.get(key);
    if (known == null) {
      known = findField(owner, name, descriptor);
      fields.put(key, known);
    }
    return known;
  }

  private Declarations.Method findMethod(String owner, String name, String descriptor) {
    if (owner.startsWith("[")) {
      Declarations.Method ofObject = findMethod("java/lang/Object", name, descriptor);
      return new Declarations.Method(ofObject.ref(), true);
    }
    return declarations
        .method(owner, name, types.parameters(descriptor))
        .or(() -> written(owner, name, descriptor))
        .orElseGet(() -> new Declarations.Method(unknown(owner, name, descriptor), false));
  }

  /** The member of a class that only its class file tells of, or of one it extends. */
  private Optional<Declarations.Method> written(String owner, String name, String descriptor) {
    Optional<ClassFile> file = pool.find(owner);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Optional<MethodNode> node = file.get().method(name, descriptor);
    if (node.isPresent()) {
      return Optional.of(new Declarations.Method(declared(file.get(), node.get()), false));
    }
    String above = file.get().node().superName;
    return above == null || name.equals("<init>")
        ? Optional.empty()
        : Optional.of(method(above, name, descriptor));
  }

  /** The reference to a method that its class file declares. */
  public MethodRef declared(ClassFile file, MethodNode node) {
    List<MethodRef> overridden = overridden(file, node);
    Set<String> owners = new LinkedHashSet<>();
    overridden.forEach(base -> owners.add(base.owner()));
    overridden.forEach(base -> owners.addAll(base.overridden()));
    TypeRef owner = types.ofClass(file.name());
    Contract contract =
        overridden.stream()
            .map(MethodRef::contract)
            .filter(c -> !c.equals(Contract.NONE))
            .findFirst()
            .orElse(Contract.NONE);
    return new MethodRef(
        owner.name(),
        node.name,
        types.parameters(node.desc),
        node.name.equals("<init>") ? owner : types.result(node.desc),
        flags(file, node),
        contract,
        List.copyOf(owners));
  }

  /** The methods that a method of a local or anonymous class overrides, nearest first. */
  public List<MethodRef> overridden(ClassFile file, MethodNode node) {
    int never = Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
    if ((node.access & never) != 0 || node.name.startsWith("<")) {
      return List.of();
    }
    List<String> above = new ArrayList<>(file.node().interfaces);
    if (file.node().superName != null) {
      above.add(0, file.node().superName);
    }
    List<MethodRef> all = new ArrayList<>();
    for (String supertype : above) {
      for (MethodNode same : file.node().methods) {
        if (same.name.equals(node.name) && isBridgeOrItself(same, node)) {
          declarations
              .method(supertype, same.name, types.parameters(same.desc))
              .map(Declarations.Method::ref)
              .filter(base -> !base.isStatic() && !base.is(Flag.PRIVATE) && !all.contains(base))
              .ifPresent(all::add);
        }
      }
    }
    return all;
  }

  private boolean isBridgeOrItself(MethodNode same, MethodNode node) {
    return same == node
        || (same.access & Opcodes.ACC_BRIDGE) != 0
            && types.parameters(same.desc).size() == types.parameters(node.desc).size();
  }

  private static Set<Flag> flags(ClassFile file, MethodNode node) {
    Set<Flag> flags = EnumSet.of(Flag.SOURCE);
    int access = node.access;
    boolean constructor = node.name.equals("<init>");
    addIf((access & Opcodes.ACC_STATIC) != 0, Flag.STATIC, flags);
    addIf((access & Opcodes.ACC_PRIVATE) != 0, Flag.PRIVATE, flags);
    addIf((access & Opcodes.ACC_ABSTRACT) != 0, Flag.ABSTRACT, flags);
    addIf((access & Opcodes.ACC_VARARGS) != 0, Flag.VARARGS, flags);
    addIf(constructor, Flag.CONSTRUCTOR, flags);
    addIf(node.exceptions.contains("java/lang/InterruptedException"), Flag.INTERRUPTIBLE, flags);
    int fixed = Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
    boolean concrete = (access & Opcodes.ACC_ABSTRACT) == 0;
    boolean inBody = file.node().outerClass != null;
    addIf(constructor || (access & fixed) != 0 || concrete && inBody, Flag.FIXED, flags);
    return flags;
  }

  private MethodRef unknown(String owner, String name, String descriptor) {
    boolean ofHandles =
        owner.equals("java/lang/invoke/VarHandle") || owner.equals("java/lang/invoke/MethodHandle");
    return new MethodRef(
        types.ofClass(owner).name(),
        name,
        types.parameters(descriptor),
        name.equals("<init>") ? types.ofClass(owner) : types.result(descriptor),
        Set.of(ofHandles ? Flag.FIXED : Flag.UNRESOLVED),
        Contract.NONE,
        List.of());
  }

  private Declarations.Field findField(String owner, String name, String descriptor) {
    if (name.startsWith("this$")) {
      return new Declarations.Field(outerThis(owner, descriptor), false);
    }
    return declarations
        .field(owner, name)
        .orElseGet(() -> new Declarations.Field(written(owner, name, descriptor, owner), false));
  }

  /** The reference of an inner class to its enclosing instance. */
  public FieldRef outerThis(String inner, String descriptor) {
    return FieldRef.outerThis(
        types.ofClass(inner).name(), declarations.outermost(inner), types.ofDescriptor(descriptor));
  }

  private FieldRef written(String owner, String name, String descriptor, String at) {
    Optional<ClassFile> file = pool.find(at);
    Optional<FieldNode> node = file.flatMap(f -> f.field(name));
    if (file.isPresent() && node.isEmpty() && file.get().node().superName != null) {
      String above = file.get().node().superName;
      return declarations
          .field(above, name)
          .map(Declarations.Field::ref)
          .orElseGet(() -> written(owner, name, descriptor, above));
    }
    Set<FieldRef.Flag> flags = EnumSet.noneOf(FieldRef.Flag.class);
    int access = node.map(n -> n.access).orElse(0);
    addIf((access & Opcodes.ACC_STATIC) != 0, FieldRef.Flag.STATIC, flags);
    addIf((access & Opcodes.ACC_FINAL) != 0, FieldRef.Flag.FINAL, flags);
    addIf((access & Opcodes.ACC_VOLATILE) != 0, FieldRef.Flag.VOLATILE, flags);
    addIf((access & Opcodes.ACC_PRIVATE) != 0, FieldRef.Flag.PRIVATE, flags);
    String declaring = node.isPresent() ? at : owner;
    return new FieldRef(
        types.ofClass(declaring).name(),
        declarations.outermost(declaring),
        name,
        types.ofDescriptor(descriptor),
        Optional.empty(),
        flags);
  }

  private static <F> void addIf(boolean condition, F flag, Set<F> flags) {
    if (condition) {
      flags.add(flag);
    }
  }
}
