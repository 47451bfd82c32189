package dev.seqread.processor.bytecode;

import dev.seqread.processor.classfile.ClassFile;
import dev.seqread.processor.classfile.ClassFiles;
import dev.seqread.processor.classfile.ClassPool;
import dev.seqread.processor.classfile.Declarations;
import dev.seqread.processor.classfile.Refs;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The bodies in class files, each lowered when it is asked for first. A class file that is broken,
 * newer than is understood, or made by no compiler has none; {@link #troubles} says which.
 *
 * <p>It is not safe for use by several threads.
 */
public final class ClassBodies {
  private static final String RECORDS = "java/lang/runtime/ObjectMethods";

  private final ClassPool pool;
  private final Refs refs;
  private final Map<MethodRef, Optional<Body>> bodies = new HashMap<>();
  private final Map<String, FieldFacts> facts = new HashMap<>();
  private final SortedMap<String, String> failures = new TreeMap<>();

  public ClassBodies(ClassFiles files, Declarations declarations) {
    this.pool = new ClassPool(files);
    this.refs = new Refs(declarations, pool);
  }

  /** The body that a class file has for a method; empty if none is found or it has none. */
  public Optional<Body> body(MethodRef method) {
    Optional<Body> known = bodies.get(method);
    if (known == null) {
      known = attempt(method.toString(), () -> find(method));
      bodies.put(method, known);
    }
    return known;
  }

  /** The class files and methods that could not be understood, with the reasons. */
  public SortedMap<String, String> troubles() {
    SortedMap<String, String> all = new TreeMap<>(pool.troubles());
    all.putAll(failures);
    return all;
  }

  /** True if the classes of a file assign {@code null} to one of their fields. */
  public boolean isAssignedNull(FieldRef field) {
    return facts(field).isAssignedNull(field);
  }

  /** True if the classes of a file assign a field only while its object, or class, is made. */
  public boolean isSettled(FieldRef field) {
    return facts(field).isSettled(field)
        && nest(field.outermost()).stream()
            .allMatch(
                file -> isSettled(file, refs.declarations().internalName(field.owner()), field));
  }

  private static boolean isSettled(ClassFile file, String owner, FieldRef field) {
    String maker = field.isStatic() ? "<clinit>" : "<init>";
    return file.node().methods.stream()
        .filter(method -> !(method.name.equals(maker) && file.name().equals(owner)))
        .flatMap(method -> Stream.of(method.instructions.toArray()))
        .noneMatch(
            insn ->
                isStore(insn)
                    && insn instanceof FieldInsnNode store
                    && store.owner.equals(owner)
                    && store.name.equals(field.name()));
  }

  private static boolean isStore(AbstractInsnNode insn) {
    return insn.getOpcode() == Opcodes.PUTFIELD || insn.getOpcode() == Opcodes.PUTSTATIC;
  }

  /** The length of the array that a field holds, if its own file makes it of one length. */
  public OptionalInt length(FieldRef field) {
    return facts(field).length(field);
  }

  /** True if a record's method only returns the component of its name. */
  public boolean isPlainAccessor(String type, String name) {
    return pool.find(refs.declarations().internalName(type)).stream()
        .flatMap(file -> file.node().methods.stream())
        .filter(m -> m.name.equals(name) && m.desc.startsWith("()"))
        .anyMatch(ClassBodies::returnsField);
  }

  /** The methods of local and anonymous classes in a file, with those they override. */
  public Map<MethodRef, List<MethodRef>> localOverrides(String topLevel) {
    Map<MethodRef, List<MethodRef>> all = new LinkedHashMap<>();
    for (ClassFile file : nest(topLevel)) {
      if (file.node().outerClass != null) {
        for (MethodNode node : file.node().methods) {
          List<MethodRef> overridden = refs.overridden(file, node);
          if (!overridden.isEmpty()) {
            all.put(refs.declared(file, node), overridden);
          }
        }
      }
    }
    return all;
  }

  /** True if a file makes a lambda or reference of an interface. */
  public boolean hasFunction(String topLevel, String type) {
    String descriptor = "L" + refs.declarations().internalName(type) + ";";
    for (ClassFile file : nest(topLevel)) {
      for (MethodNode method : file.node().methods) {
        for (AbstractInsnNode insn : method.instructions) {
          if (insn instanceof InvokeDynamicInsnNode dynamic
              && Type.getReturnType(dynamic.desc).getDescriptor().equals(descriptor)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** True for a local or anonymous class that is of a type, as far as class files tell. */
  public boolean isSubtype(String type, String of) {
    Optional<ClassFile> file = pool.find(refs.declarations().internalName(type));
    if (file.isEmpty() || file.get().node().outerClass == null) {
      return false;
    }
    List<String> above = new ArrayList<>(file.get().node().interfaces);
    above.add(file.get().node().superName);
    return above.stream()
        .map(refs.types()::ofClass)
        .anyMatch(t -> refs.declarations().isSubtype(t, new TypeRef(of, TypeRef.Kind.REFERENCE)));
  }

  /** The bodies of all methods in a file that are in its source as well, in order. */
  public List<Body> bodies(String topLevel) {
    return bodiesOf(nest(topLevel));
  }

  private FieldFacts facts(FieldRef field) {
    return facts.computeIfAbsent(field.outermost(), topLevel -> FieldFacts.of(bodies(topLevel)));
  }

  private List<Body> bodiesOf(List<ClassFile> files) {
    List<Body> all = new ArrayList<>();
    for (ClassFile file : files) {
      if ((file.node().access & Opcodes.ACC_SYNTHETIC) == 0) {
        for (MethodNode node : file.node().methods) {
          String name = file.name() + "." + node.name + node.desc;
          attempt(name, () -> inSource(file, node)).ifPresent(all::add);
        }
      }
    }
    return all;
  }

  private Optional<Body> inSource(ClassFile file, MethodNode node) {
    if ((node.access & Opcodes.ACC_SYNTHETIC) != 0) {
      return Optional.empty();
    }
    MethodRef method = refs.method(file.name(), node.name, node.desc).ref();
    return node.name.equals("<clinit>") ? lower(file, node, method) : body(method);
  }

  /** The class files of a source file's top-level class with all classes in it. */
  private List<ClassFile> nest(String topLevel) {
    List<ClassFile> all = new ArrayList<>();
    String host = refs.declarations().internalName(topLevel);
    pool.find(host)
        .ifPresent(
            file -> {
              all.add(file);
              file.members().forEach(name -> pool.find(name).ifPresent(all::add));
            });
    return all;
  }

  private Optional<Body> find(MethodRef method) {
    String owner = refs.declarations().internalName(method.owner());
    Optional<ClassFile> file = pool.find(owner);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    return file.get().node().methods.stream()
        .filter(node -> node.name.equals(method.name()))
        .filter(node -> refs.method(owner, node.name, node.desc).ref().equals(method))
        .findFirst()
        .filter(node -> !isUnwritten(file.get(), node))
        .flatMap(node -> lower(file.get(), node, method));
  }

  private Optional<Body> lower(ClassFile file, MethodNode node, MethodRef method) {
    return BodyLowering.isPossible(node)
        ? Optional.of(BodyLowering.method(file, node, method, refs))
        : Optional.empty();
  }

  /** What is not understood is not there: neither the code nor a class that is missing. */
  private Optional<Body> attempt(String name, Supplier<Optional<Body>> work) {
    try {
      return work.get();
    } catch (RuntimeException notUnderstood) {
      failures.put(name, notUnderstood.toString());
      return Optional.empty();
    }
  }

  /** Methods that the language adds have no body in the source either. */
  private static boolean isUnwritten(ClassFile file, MethodNode node) {
    boolean ofEnum =
        file.isEnum()
            && (node.access & Opcodes.ACC_STATIC) != 0
            && (node.name.equals("values") && node.desc.startsWith("()")
                || node.name.equals("valueOf") && node.desc.startsWith("(Ljava/lang/String;)"));
    if (ofEnum) {
      return true;
    }
    for (AbstractInsnNode insn : node.instructions) {
      if (insn instanceof InvokeDynamicInsnNode dynamic && dynamic.bsm.getOwner().equals(RECORDS)) {
        return true;
      }
    }
    return false;
  }

  private static boolean returnsField(MethodNode node) {
    List<AbstractInsnNode> real = new ArrayList<>();
    for (AbstractInsnNode insn : node.instructions) {
      if (insn.getOpcode() >= 0) {
        real.add(insn);
      }
    }
    return real.size() == 3
        && real.get(0) instanceof VarInsnNode
        && real.get(1) instanceof FieldInsnNode field
        && field.name.equals(node.name);
  }
}
