package dev.seqread.processor.lower;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.TypeRef;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** The initialisers of instances, which run in every constructor that calls no other one. */
final class Initialisers {
  /** The name of the body in which they stand. */
  static final String NAME = "<instance>";

  private Initialisers() {}

  /** The method that their body counts as. */
  static MethodRef ref(Symbols symbols, TypeElement type) {
    return Symbols.implied(
        symbols.types().ref(type).name(),
        NAME,
        List.of(),
        TypeRef.VOID,
        MethodRef.Flag.PRIVATE,
        MethodRef.Flag.FIXED,
        MethodRef.Flag.SOURCE);
  }

  /** True if a constructor starts with {@code this(…)}. */
  static boolean callsAnother(MethodTree constructor) {
    return first(constructor, "this");
  }

  /** True if it starts with a call of its superclass's constructor. */
  static boolean callsSuper(MethodTree constructor) {
    return first(constructor, "super");
  }

  private static boolean first(MethodTree constructor, String name) {
    List<? extends StatementTree> statements = constructor.getBody().getStatements();
    if (statements.isEmpty()
        || !(statements.get(0) instanceof ExpressionStatementTree statement)
        || !(statement.getExpression() instanceof MethodInvocationTree call)) {
      return false;
    }
    Tree select = Source.bare(call.getMethodSelect());
    return select instanceof IdentifierTree id && id.getName().contentEquals(name);
  }

  /** True if the class has any. */
  static boolean any(Source source, TypeElement type) {
    ClassTree tree = source.javac().trees().getTree(type);
    return tree != null && tree.getMembers().stream().anyMatch(m -> is(source, m));
  }

  private static boolean is(Source source, Tree member) {
    if (member instanceof BlockTree block) {
      return !block.isStatic();
    }
    return member instanceof VariableTree field
        && field.getInitializer() != null
        && source.element(field) instanceof VariableElement element
        && element.getConstantValue() == null
        && !field.getModifiers().getFlags().contains(Modifier.STATIC);
  }
}
