package dev.seqread.processor.bytecode;

import dev.seqread.processor.classfile.Code;
import dev.seqread.processor.classfile.EnumNumbers;
import dev.seqread.processor.classfile.Types;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Lowers switches to chains of tests, in the order of the cases. */
final class Switches {
  private final BodyDraft body;
  private final Flow flow;
  private final EnumNumbers numbers;

  /** By the number of the instruction that matches labels: the tests from each label on. */
  private final Map<Integer, List<Integer>> chains = new HashMap<>();

  Switches(BodyDraft body, Flow flow, EnumNumbers numbers) {
    this.body = body;
    this.flow = flow;
    this.numbers = numbers;
  }

  /** A case: what the selector is compared with, and where it leads. */
  private record Case(int key, LabelNode label) {}

  void lower(AbstractInsnNode insn) {
    Operand selector = body.stack().pop();
    List<Case> cases = cases(insn);
    LabelNode otherwise =
        insn instanceof TableSwitchInsnNode table ? table.dflt : ((LookupSwitchInsnNode) insn).dflt;
    if (selector instanceof Operand.Matching matching) {
      match(matching, cases, otherwise);
      return;
    }
    Map<Integer, String> names =
        selector instanceof Operand.Numbered n
            ? numbers.of(n.numbers().owner(), n.numbers().name())
            : Map.of();
    Var value = body.value(selector);
    for (Case each : cases) {
      String name = names.get(each.key);
      Var equal =
          selector instanceof Operand.Numbered n && name != null
              ? isConstant(n.constant(), name)
              : equal(value, body.constant(each.key, TypeRef.INT));
      test(equal, each.label);
    }
    flow.jump(body.code().blockAt(otherwise));
  }

  /** Goes to a label if a condition holds, and on in a new block if it does not. */
  private void test(Var condition, LabelNode label) {
    int target = flow.enter(body.code().blockAt(label));
    int next = body.graph().block();
    body.graph().branch(condition, target, next, body.place());
    body.graph().start(next);
  }

  private List<Case> cases(AbstractInsnNode insn) {
    List<Case> cases = new ArrayList<>();
    if (insn instanceof TableSwitchInsnNode table) {
      for (int i = 0; i < table.labels.size(); i++) {
        addUnless(table.dflt, table.min + i, table.labels.get(i), cases);
      }
    } else if (insn instanceof LookupSwitchInsnNode lookup) {
      for (int i = 0; i < lookup.labels.size(); i++) {
        addUnless(lookup.dflt, lookup.keys.get(i), lookup.labels.get(i), cases);
      }
    }
    Code code = body.code();
    cases.sort(Comparator.comparing((Case c) -> code.index(c.label)).thenComparing(Case::key));
    return cases;
  }

  private static void addUnless(LabelNode dflt, int key, LabelNode label, List<Case> cases) {
    if (label != dflt) {
      cases.add(new Case(key, label));
    }
  }

  private Var isConstant(Var value, String name) {
    TypeRef type = value.type();
    String owner = body.refs().declarations().internalName(type.name());
    Var constant = body.temp(type);
    body.emit(
        new Instr.LoadField(
            constant,
            null,
            body.refs().field(owner, name, "L" + owner + ";").ref(),
            false,
            body.place()));
    return equal(value, constant);
  }

  private Var equal(Var value, Var constant) {
    return body.operation(OpKind.EQ, List.of(value, constant), TypeRef.BOOLEAN);
  }

  private void match(Operand.Matching matching, List<Case> cases, LabelNode otherwise) {
    Map<Integer, LabelNode> labels = new HashMap<>();
    cases.forEach(each -> labels.put(each.key, each.label));
    LabelNode none = labels.get(-1);
    if (none != null) {
      test(equal(matching.subject(), body.constant(null, TypeRef.OBJECT)), none);
    }
    int count = matching.labels().size();
    List<Integer> chain = chain(matching.site(), count);
    body.graph().jump(chain.get(0), body.place());
    for (int i = 0; i <= count; i++) {
      body.graph().start(chain.get(i));
      if (i < count && labels.containsKey(i)) {
        test(matches(matching.subject(), matching.labels().get(i)), labels.get(i));
      }
      if (i < count) {
        body.graph().jump(chain.get(i + 1), body.place());
      }
    }
    flow.jump(body.code().blockAt(otherwise));
  }

  private List<Integer> chain(int site, int labels) {
    return chains.computeIfAbsent(
        site,
        s -> {
          List<Integer> blocks = new ArrayList<>();
          for (int i = 0; i <= labels; i++) {
            blocks.add(body.graph().block());
          }
          return blocks;
        });
  }

  private Var matches(Var subject, @Nullable Object label) {
    if (label instanceof TypeRef type) {
      Var result = body.temp(TypeRef.BOOLEAN);
      body.emit(new Instr.TypeTest(result, subject, type, body.place()));
      return result;
    }
    if (label instanceof Dynamics.EnumName name && subject.type().isReference()) {
      return isConstant(subject, name.name());
    }
    if (label instanceof String) {
      return equal(subject, body.constant(label, Types.STRING));
    }
    return label instanceof Integer
        ? equal(subject, body.constant(label, TypeRef.INT))
        : body.operation(OpKind.CHOICE, List.of(subject), TypeRef.BOOLEAN);
  }

  /**
   * A jump back to where labels are matched, because a condition behind a label did not hold: it
   * goes on with the labels behind that one.
   *
   * @return false for any other jump
   */
  boolean resume(JumpInsnNode jump) {
    AbstractInsnNode store = Code.previous(jump);
    AbstractInsnNode from = store == null ? null : Code.previous(store);
    AbstractInsnNode subject = Code.next(jump.label);
    AbstractInsnNode restart = subject == null ? null : Code.next(subject);
    AbstractInsnNode match = restart == null ? null : Code.next(restart);
    if (from == null
        || match == null
        || !Dynamics.isMatch(match)
        || !(store instanceof VarInsnNode stored)
        || !(restart instanceof VarInsnNode loaded)
        || stored.getOpcode() != Opcodes.ISTORE
        || stored.var != loaded.var) {
      return false;
    }
    Operand.Constant number = Constants.of(from, body.types());
    int labels = Dynamics.labels(match);
    if (number == null
        || !(number.value() instanceof Integer first)
        || first < 0
        || first > labels
        || !body.stack().entries().isEmpty()) {
      return false;
    }
    int target = chain(body.code().index(match), labels).get(first);
    body.graph().jump(target, body.place());
    return true;
  }
}
