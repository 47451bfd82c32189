package dev.seqread.processor.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import dev.seqread.processor.ir.Capture;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Lowers calls of methods and constructors. */
final class Calls {
  private static final Set<String> TRIVIAL =
      Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum");

  private final BodyLowering body;
  private final Fields fields;

  Calls(BodyLowering body, Fields fields) {
    this.body = body;
    this.fields = fields;
  }

  /** The result of a call; only wrong code wants that of a void method. */
  Var call(MethodInvocationTree tree) {
    Var result = emit(tree, true);
    return result == null ? body.unknown(tree) : result;
  }

  void effect(MethodInvocationTree tree) {
    if (!isTrivialConstructorCall(tree)) {
      emit(tree, false);
    }
    if (isSuperCall(tree) && nameOf(tree).equals("super")) {
      body.runInitialiser(body.source().places().ofCall(tree));
    }
  }

  Var create(NewClassTree tree) {
    Place place = body.place(tree);
    TypeRef type = body.type(tree);
    ExpressionTree enclosing = tree.getEnclosingExpression();
    List<ExpressionTree> operands = new ArrayList<>();
    if (enclosing != null) {
      operands.add(enclosing);
    }
    operands.addAll(tree.getArguments());
    ExecutableElement constructor = executable(tree);
    List<TypeRef> targets = new ArrayList<>(targets(constructor));
    if (enclosing != null) {
      targets.add(0, TypeRef.OBJECT);
    }
    List<Var> values = body.expressions().operands(operands, targets);
    List<Var> arguments =
        gathered(constructor, enclosing == null ? values : values.subList(1, values.size()), place);
    if (tree.getClassBody() != null) {
      body.file().addLocalClass(tree.getClassBody());
    }
    TypeElement created = created(tree, constructor);
    MethodRef method =
        constructor == null
            ? unresolved(type.name(), "<init>", arguments, type)
            : body.symbols().method(constructor);
    Var instance = body.temp(created == null ? type : body.symbols().types().ref(created));
    body.emit(new Instr.New(instance, method, arguments, captures(created), place));
    if (enclosing != null && created != null) {
      body.emit(
          new Instr.StoreField(
              instance, body.symbols().outerThis(created), values.get(0), false, place));
    }
    return instance;
  }

  /** The object that a reference to a constructor makes of what it is given. */
  Var create(ExecutableElement constructor, TypeRef type, List<Var> arguments, Place place) {
    Var instance = body.temp(type);
    MethodRef method = body.symbols().method(constructor);
    List<Capture> captures = captures(TypeRefs.enclosingClass(constructor));
    body.emit(new Instr.New(instance, method, arguments, captures, place));
    return instance;
  }

  MethodRef unresolved(String owner, String name, List<Var> arguments, TypeRef result) {
    List<TypeRef> parameters = arguments.stream().map(Var::type).toList();
    return Symbols.implied(owner, name, parameters, result, MethodRef.Flag.UNRESOLVED);
  }

  private @Nullable Var emit(MethodInvocationTree tree, boolean wanted) {
    ExecutableElement element = executable(tree);
    Place place = body.source().places().ofCall(tree);
    Var receiver = receiver(tree, element);
    List<? extends ExpressionTree> trees = tree.getArguments();
    if (receiver != null) {
      receiver = body.expressions().stable(receiver, trees, tree.getMethodSelect());
    }
    List<Var> arguments =
        gathered(element, body.expressions().operands(trees, targets(element)), place);
    MethodRef method =
        element == null
            ? unresolved(
                receiver == null ? "?" : receiver.type().name(),
                nameOf(tree),
                arguments,
                body.type(tree))
            : body.symbols().method(element);
    TypeRef receiverType =
        receiver == null ? new TypeRef(method.owner(), TypeRef.Kind.REFERENCE) : receiver.type();
    TypeRef type = body.type(tree);
    Var result = wanted && type.kind() != TypeRef.Kind.VOID ? body.temp(type) : null;
    body.emit(
        new Instr.Call(
            result,
            receiver,
            receiverType,
            method,
            arguments,
            isSuperCall(tree),
            body.assertions().inCondition(),
            place));
    return result;
  }

  /** The call of a constructor that does nothing, which javac adds where no one wrote one. */
  private boolean isTrivialConstructorCall(MethodInvocationTree tree) {
    if (body.source().places().isWritten(tree) || !isSuperCall(tree)) {
      return false;
    }
    ExecutableElement constructor = executable(tree);
    return constructor != null && TRIVIAL.contains(body.symbols().method(constructor).owner());
  }

  /** Evaluates what a method is called on; null for static methods. */
  private @Nullable Var receiver(MethodInvocationTree tree, @Nullable ExecutableElement element) {
    boolean isStatic = element != null && element.getModifiers().contains(Modifier.STATIC);
    Tree select = Source.bare(tree.getMethodSelect());
    Place place = body.place(select);
    if (select instanceof MemberSelectTree member) {
      ExpressionTree qualifier = member.getExpression();
      if (isQualifiedConstructorCall(member)) {
        body.value(qualifier);
        return body.variables().self(place);
      }
      Var value = fields.isType(qualifier) ? null : body.value(qualifier);
      return isStatic ? null : value;
    }
    if (isStatic || element == null) {
      return null;
    }
    boolean constructor = element.getSimpleName().contentEquals("<init>");
    return constructor ? body.variables().self(place) : fields.receiver(element, place);
  }

  private static boolean isQualifiedConstructorCall(MemberSelectTree select) {
    return select.getIdentifier().contentEquals("super");
  }

  private static boolean isSuperCall(MethodInvocationTree tree) {
    Tree select = Source.bare(tree.getMethodSelect());
    if (select instanceof MemberSelectTree member) {
      Tree qualifier = Source.bare(member.getExpression());
      return isQualifiedConstructorCall(member)
          || (qualifier instanceof IdentifierTree id && id.getName().contentEquals("super"))
          || (qualifier instanceof MemberSelectTree outer
              && outer.getIdentifier().contentEquals("super"));
    }
    String name = nameOf(tree);
    return name.equals("super") || name.equals("this");
  }

  private static String nameOf(MethodInvocationTree tree) {
    Tree select = Source.bare(tree.getMethodSelect());
    if (select instanceof MemberSelectTree member) {
      return member.getIdentifier().toString();
    }
    return select instanceof IdentifierTree id ? id.getName().toString() : "?";
  }

  private @Nullable ExecutableElement executable(Tree tree) {
    return body.source().element(tree) instanceof ExecutableElement element ? element : null;
  }

  /** The types of the parameters; the extra arguments of variable arity keep theirs. */
  private List<TypeRef> targets(@Nullable ExecutableElement element) {
    if (element == null) {
      return List.of();
    }
    List<TypeRef> types = body.symbols().method(element).parameters();
    return element.isVarArgs() ? types.subList(0, types.size() - 1) : types;
  }

  /** The extra arguments of a method in sight come in the array that its body sees. */
  private List<Var> gathered(
      @Nullable ExecutableElement element, List<Var> arguments, Place place) {
    if (element == null || !element.isVarArgs()) {
      return arguments;
    }
    MethodRef method = body.symbols().method(element);
    int fixed = method.parameters().size() - 1;
    TypeRef array = method.parameters().get(fixed);
    boolean given =
        arguments.size() == fixed + 1
            && (arguments.get(fixed).type().isArray() || isNull(arguments.get(fixed)))
            && !isOfNumbers(arguments.get(fixed).type(), array);
    if (!method.is(MethodRef.Flag.SOURCE) || arguments.size() < fixed || given) {
      return arguments;
    }
    List<Var> extra = arguments.subList(fixed, arguments.size());
    Var size = body.constant(extra.size(), TypeRef.INT, place);
    Var all = body.temp(array);
    body.emit(new Instr.NewArray(all, array, List.of(size), place));
    for (int i = 0; i < extra.size(); i++) {
      Var index = body.constant(i, TypeRef.INT, place);
      body.emit(new Instr.StoreElement(all, index, extra.get(i), false, place));
    }
    List<Var> gathered = new ArrayList<>(arguments.subList(0, fixed));
    gathered.add(all);
    return gathered;
  }

  private static boolean isNull(Var var) {
    return var.type().name().equals("null") || var.type().name().equals("<nulltype>");
  }

  /** An array of numbers is one element of an array of objects. */
  private static boolean isOfNumbers(TypeRef given, TypeRef wanted) {
    String element = given.name().replaceFirst("\\[\\]$", "");
    boolean numbers = element.indexOf('.') < 0 && Character.isLowerCase(element.charAt(0));
    return given.isArray() && numbers && !given.name().equals(wanted.name());
  }

  private @Nullable TypeElement created(
      NewClassTree tree, @Nullable ExecutableElement constructor) {
    if (tree.getClassBody() != null
        && body.source().element(tree.getClassBody()) instanceof TypeElement anonymous) {
      return anonymous;
    }
    return constructor == null ? null : TypeRefs.enclosingClass(constructor);
  }

  private List<Capture> captures(@Nullable TypeElement created) {
    List<Capture> captures = new ArrayList<>();
    if (created != null) {
      body.file()
          .localClasses()
          .captures(created)
          .forEach(
              (VariableElement element, Tree use) -> {
                Place place = body.place(use);
                Var outer = body.variables().find(element, place);
                captures.add(new Capture(outer, outer, place));
              });
    }
    return captures;
  }
}
