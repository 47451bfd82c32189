package dev.seqread.processor.bytecode;

import dev.seqread.processor.classfile.ClassFile;
import dev.seqread.processor.classfile.Types;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.TypeRef;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What a slot holds when a method is called.
 *
 * @param tentative a parameter that is marked so
 */
record Given(int slot, Role role, TypeRef type, boolean tentative) {
  private static final String TENTATIVE = "Ldev/seqread/Tentative;";

  /** What it is in the source. */
  enum Role {
    SELF,
    PARAMETER,
    /** A variable around a lambda. */
    CAPTURED,
    /** The enclosing instance that the constructor of an inner class is given. */
    OUTER,
    /** Name and number of an enum's constant. */
    HIDDEN
  }

  /** What a method or constructor is given. */
  static List<Given> of(ClassFile file, MethodNode node, MethodRef ref, TypeRef self, Types types) {
    List<TypeRef> parameters = types.parameters(node.desc);
    int more = Math.max(0, parameters.size() - ref.parameters().size());
    Role first = file.isEnum() ? Role.HIDDEN : Role.OUTER;
    return list(node, self, parameters, more, first);
  }

  /** What a lambda's method is given: first what it captures. */
  static List<Given> ofLambda(MethodNode node, TypeRef self, int captured, Types types) {
    return list(node, self, types.parameters(node.desc), captured, Role.CAPTURED);
  }

  private static List<Given> list(
      MethodNode node, TypeRef self, List<TypeRef> parameters, int special, Role role) {
    List<Given> all = new ArrayList<>();
    int slot = 0;
    if ((node.access & Opcodes.ACC_STATIC) == 0) {
      all.add(new Given(slot++, Role.SELF, self, false));
    }
    for (int i = 0; i < parameters.size(); i++) {
      TypeRef type = parameters.get(i);
      Role each = i < special ? role : Role.PARAMETER;
      all.add(new Given(slot, each, type, isTentative(node, i, parameters.size())));
      slot += Types.isWide(type) ? 2 : 1;
    }
    return all;
  }

  /** The annotations of the parameters that a person wrote are the last ones. */
  private static boolean isTentative(MethodNode node, int index, int parameters) {
    List<AnnotationNode>[] annotations = node.invisibleParameterAnnotations;
    if (annotations == null) {
      return false;
    }
    int at = index - (parameters - annotations.length);
    return at >= 0
        && at < annotations.length
        && annotations[at] != null
        && annotations[at].stream().anyMatch(a -> a.desc.equals(TENTATIVE));
  }
}
