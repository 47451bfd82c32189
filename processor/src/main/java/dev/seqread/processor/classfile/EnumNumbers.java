package dev.seqread.processor.classfile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The numbers under which compilers switch on the constants of enums: an array, filled by the
 * initialiser of a class of its own, or by a method.
 */
public final class EnumNumbers {
  /** Not an array: the order in which the enum declares its constants. */
  public static final String ORDER = "ordinal";

  private final ClassPool pool;

  public EnumNumbers(ClassPool pool) {
    this.pool = pool;
  }

  /** True for an array that holds such numbers. */
  public static boolean isArray(String name) {
    return name.startsWith("$SwitchMap$") || name.startsWith("$SWITCH_TABLE$");
  }

  /** The names of the constants by their numbers; what is not found is not there. */
  public Map<Integer, String> of(String owner, String array) {
    if (array.equals(ORDER)) {
      return inOrder(owner);
    }
    String filler = array.startsWith("$SwitchMap$") ? "<clinit>" : array;
    Optional<ClassFile> file = pool.find(owner);
    Map<Integer, String> names = new HashMap<>();
    if (file.isPresent()) {
      for (MethodNode method : file.get().node().methods) {
        if (method.name.equals(filler)) {
          read(method, array, names);
        }
      }
    }
    return names;
  }

  private Map<Integer, String> inOrder(String owner) {
    Map<Integer, String> names = new HashMap<>();
    pool.find(owner).stream()
        .flatMap(file -> file.node().fields.stream())
        .filter(field -> (field.access & Opcodes.ACC_ENUM) != 0)
        .forEach(field -> names.put(names.size(), field.name));
    return names;
  }

  /** The array, the constant, its {@code ordinal()}, the number, the store. */
  private static void read(MethodNode method, String array, Map<Integer, String> names) {
    boolean ofField = array.startsWith("$SwitchMap$");
    for (AbstractInsnNode insn : method.instructions) {
      if (insn.getOpcode() != Opcodes.IASTORE) {
        continue;
      }
      AbstractInsnNode number = Code.previous(insn);
      AbstractInsnNode ordinal = number == null ? null : Code.previous(number);
      AbstractInsnNode constant = ordinal == null ? null : Code.previous(ordinal);
      AbstractInsnNode target = constant == null ? null : Code.previous(constant);
      boolean ours = !ofField || target instanceof FieldInsnNode field && field.name.equals(array);
      Integer key = number == null ? null : number(number);
      if (ours && key != null && constant instanceof FieldInsnNode name) {
        names.put(key, name.name);
      }
    }
  }

  private static @Nullable Integer number(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    if (opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5) {
      return opcode - Opcodes.ICONST_0;
    }
    return insn instanceof IntInsnNode push ? push.operand : null;
  }
}
