package dev.seqread.processor.classfile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The numbers under which compilers switch on the constants of enums: an array, filled by the
 * initialiser of a class of its own, or by a method.
 */
final class EnumNumbers {
  private final ClassPool pool;

  EnumNumbers(ClassPool pool) {
    this.pool = pool;
  }

  /** True for an array that holds such numbers. */
  static boolean isArray(String name) {
    return name.startsWith("$SwitchMap$") || name.startsWith("$SWITCH_TABLE$");
  }

  /** The names of the constants by their numbers; what is not found is not there. */
  Map<Integer, String> of(Operand.Numbers numbers) {
    String array = numbers.name();
    String filler = array.startsWith("$SwitchMap$") ? "<clinit>" : array;
    Optional<ClassFile> file = pool.find(numbers.owner());
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
      Integer key = number == null ? null : Constants.number(number);
      if (ours && key != null && constant instanceof FieldInsnNode name) {
        names.put(key, name.name);
      }
    }
  }
}
