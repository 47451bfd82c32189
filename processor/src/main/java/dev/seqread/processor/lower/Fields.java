package dev.seqread.processor.lower;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Lowers names and member selections: variables, fields, lengths, and the ways of {@code this}. */
final class Fields {
  private final BodyLowering body;

  Fields(BodyLowering body) {
    this.body = body;
  }

  /** A field as it is accessed, with the object it is accessed in; null for a static one. */
  record Access(@Nullable Var base, FieldRef field) {}

  Var name(IdentifierTree tree) {
    Place place = body.place(tree);
    if (tree.getName().contentEquals("this") || tree.getName().contentEquals("super")) {
      return body.variables().self(place);
    }
    if (!(body.source().element(tree) instanceof VariableElement variable)) {
      return body.unknown(tree);
    }
    return variable.getKind().isField()
        ? load(access(variable, place), false, tree)
        : body.variables().find(variable, place);
  }

  Var select(MemberSelectTree tree) {
    Place place = body.place(tree);
    String name = tree.getIdentifier().toString();
    if (name.equals("class")) {
      return body.constant(body.type(tree.getExpression()), body.type(tree), place);
    }
    if (name.equals("this") || name.equals("super")) {
      return enclosing(body.source().element(tree.getExpression()), place);
    }
    TypeRef owner = body.type(tree.getExpression());
    if (name.equals("length") && owner.kind() == TypeRef.Kind.ARRAY) {
      Var length = body.temp(TypeRef.INT);
      body.emit(new Instr.ArrayLength(length, body.value(tree.getExpression()), place));
      return length;
    }
    Access access = access(tree);
    return access == null ? body.unknown(tree) : load(access, false, tree);
  }

  /** The field that an assignable tree means; null if it means none. */
  @Nullable Access access(Tree tree) {
    if (!(body.source().element(tree) instanceof VariableElement field)
        || !field.getKind().isField()) {
      return null;
    }
    if (tree instanceof MemberSelectTree select) {
      Var base = isType(select.getExpression()) ? null : body.value(select.getExpression());
      return new Access(isStatic(field) ? null : base, body.symbols().field(field));
    }
    return access(field, body.place(tree));
  }

  Var load(Access access, boolean update, Tree tree) {
    Var value = body.temp(body.type(tree));
    body.emit(new Instr.LoadField(value, access.base(), access.field(), update, body.place(tree)));
    return value;
  }

  /** The object in which an unqualified member of a class is found. */
  Var receiver(Element member, Place place) {
    TypeElement wanted = TypeRefs.enclosingClass(member);
    return wanted == null ? body.variables().self(place) : instance(wanted, false, place);
  }

  /** True if a tree names a type or package rather than a value. */
  boolean isType(Tree tree) {
    return switch (tree.getKind()) {
      case PRIMITIVE_TYPE, ARRAY_TYPE, PARAMETERIZED_TYPE, ANNOTATED_TYPE -> true;
      case IDENTIFIER, MEMBER_SELECT -> {
        Element element = body.source().element(tree);
        yield element != null
            && (element.getKind().isClass()
                || element.getKind().isInterface()
                || element.getKind() == ElementKind.PACKAGE
                || element.getKind() == ElementKind.TYPE_PARAMETER);
      }
      default -> false;
    };
  }

  /** {@code Outer.this}; {@code Interface.super} is {@code this}. */
  Var enclosing(@Nullable Element named, Place place) {
    return named instanceof TypeElement type && !type.getKind().isInterface()
        ? instance(type, true, place)
        : body.variables().self(place);
  }

  private Access access(VariableElement field, Place place) {
    Var base = isStatic(field) ? null : receiver(field, place);
    return new Access(base, body.symbols().field(field));
  }

  private Var instance(TypeElement wanted, boolean exact, Place place) {
    Var instance = body.variables().self(place);
    TypeElement type = body.owner();
    while (!(exact ? type.equals(wanted) : isSubclass(type, wanted))) {
      TypeElement outer = TypeRefs.enclosingClass(type);
      if (outer == null || !body.symbols().hasOuterThis(type)) {
        break;
      }
      FieldRef link = body.symbols().outerThis(type);
      Var next = body.temp(link.type());
      body.emit(new Instr.LoadField(next, instance, link, false, place));
      instance = next;
      type = outer;
    }
    return instance;
  }

  private boolean isSubclass(TypeElement type, TypeElement of) {
    return type.equals(of) || body.symbols().members().supertypes(type).contains(of);
  }

  private static boolean isStatic(Element element) {
    return element.getModifiers().contains(Modifier.STATIC);
  }
}
