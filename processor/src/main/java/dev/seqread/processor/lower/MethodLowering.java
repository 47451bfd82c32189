package dev.seqread.processor.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Lowers what a class runs: methods, constructors and initialisers. */
final class MethodLowering {
  private final FileLowering file;
  private final TypeElement owner;

  MethodLowering(FileLowering file, TypeElement owner) {
    this.file = file;
    this.owner = owner;
  }

  Body lower(MethodTree tree, ExecutableElement element, MethodRef ref, Place name) {
    boolean constructor = element.getKind() == ElementKind.CONSTRUCTOR;
    Body.Kind kind = constructor ? Body.Kind.CONSTRUCTOR : Body.Kind.METHOD;
    TypeRef result = constructor ? TypeRef.VOID : ref.result();
    BodyLowering body = new BodyLowering(file, owner, ref, kind, result, null);
    if (!ref.isStatic()) {
      body.variables().self(name);
    }
    tree.getParameters().forEach(body::addParameter);
    Place end = body.source().places().endOf(tree.getBody());
    if (constructor && !Initialisers.callsAnother(tree) && Initialisers.any(body.source(), owner)) {
      body.initialise(Initialisers.ref(body.symbols(), owner));
      if (!Initialisers.callsSuper(tree)) {
        body.runInitialiser(name);
      }
    }
    if (element.getModifiers().contains(Modifier.SYNCHRONIZED)) {
      lowerLocked(body, tree, ref, name);
    } else {
      body.statements().lower(tree.getBody());
    }
    if (constructor && isCompact(body, tree, element)) {
      assignComponents(body, tree, end);
    }
    return body.finish(name, end);
  }

  Body lowerInitialiser(List<Tree> parts, Body.Kind kind, MethodRef ref, Place place) {
    BodyLowering body = new BodyLowering(file, owner, ref, kind, TypeRef.VOID, null);
    if (kind == Body.Kind.INSTANCE_INITIALISER) {
      body.variables().self(place);
    }
    for (Tree part : parts) {
      if (part instanceof VariableTree field) {
        initialise(body, field);
      } else {
        body.statements().lower(part);
      }
    }
    return body.finish(place, place);
  }

  /** What the accessor of a record does unless somebody wrote another. */
  Body lowerAccessor(MethodRef ref, FieldRef field, Place place) {
    BodyLowering body = new BodyLowering(file, owner, ref, Body.Kind.METHOD, ref.result(), null);
    Var component = body.temp(ref.result());
    body.emit(new Instr.LoadField(component, body.variables().self(place), field, false, place));
    body.graph().end(new Terminator.Return(component, true, place));
    return body.finish(place, place);
  }

  private void initialise(BodyLowering body, VariableTree tree) {
    if (!(body.source().element(tree) instanceof VariableElement element)) {
      return;
    }
    Place place = body.place(tree);
    boolean isStatic = element.getModifiers().contains(Modifier.STATIC);
    Var base = isStatic ? null : body.variables().self(place);
    Var value =
        tree.getInitializer() instanceof NewArrayTree array
            ? body.expressions().arrays().create(array, element.asType())
            : body.expressions()
                .valueAs(tree.getInitializer(), body.symbols().field(element).type());
    body.noteAssigned(body.symbols().field(element), tree.getInitializer());
    body.emit(new Instr.StoreField(base, body.symbols().field(element), value, false, place));
  }

  private void lowerLocked(BodyLowering body, MethodTree tree, MethodRef ref, Place name) {
    Var monitor =
        ref.isStatic()
            ? body.constant(
                body.symbols().types().ref(owner),
                new TypeRef("java.lang.Class", TypeRef.Kind.REFERENCE),
                name)
            : body.variables().self(name);
    body.statements().tries().locked(monitor, () -> body.statements().lower(tree.getBody()), name);
  }

  /** The canonical constructor of a record assigns its fields itself, or none and javac all. */
  private boolean isCompact(BodyLowering body, MethodTree tree, ExecutableElement element) {
    if (owner.getKind() != ElementKind.RECORD
        || element.getParameters().size() != owner.getRecordComponents().size()) {
      return false;
    }
    for (int i = 0; i < element.getParameters().size(); i++) {
      RecordComponentElement component = owner.getRecordComponents().get(i);
      VariableElement parameter = element.getParameters().get(i);
      if (!parameter.getSimpleName().equals(component.getSimpleName())
          || !body.symbols()
              .types()
              .ref(parameter.asType())
              .equals(body.symbols().types().ref(component.asType()))) {
        return false;
      }
    }
    FieldAssignments scanner = new FieldAssignments(body.source());
    scanner.scan(tree.getBody(), null);
    return !scanner.found;
  }

  private void assignComponents(BodyLowering body, MethodTree tree, Place place) {
    List<VariableElement> fields =
        Members.fields(owner).stream()
            .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
            .toList();
    for (int i = 0; i < Math.min(fields.size(), tree.getParameters().size()); i++) {
      Var value = body.declare(tree.getParameters().get(i), Var.Kind.PARAMETER);
      if (value != null) {
        Var self = body.variables().self(place);
        body.emit(
            new Instr.StoreField(self, body.symbols().field(fields.get(i)), value, false, place));
      }
    }
  }

  private static final class FieldAssignments extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Source source;
    private boolean found;

    FieldAssignments(Source source) {
      this.source = source;
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void p) {
      found |=
          source.element(Source.bare(tree.getVariable())) instanceof VariableElement variable
              && variable.getKind().isField()
              && !variable.getModifiers().contains(Modifier.STATIC);
      return super.visitAssignment(tree, p);
    }
  }
}
