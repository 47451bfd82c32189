package dev.seqread.processor.lower;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.ClassDecl;
import dev.seqread.processor.ir.FieldDecl;
import dev.seqread.processor.ir.MethodDecl;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Lowers a class: its fields, its methods, and what initialises it. */
final class ClassLowering {
  private final FileLowering file;
  private final Source source;
  private final Symbols symbols;
  private final ClassTree tree;
  private final TypeElement type;
  private final Place place;
  private final AnnotationUses annotations;
  private final List<FieldDecl> fields = new ArrayList<>();
  private final List<MethodDecl> methods = new ArrayList<>();
  private final List<Tree> instanceParts = new ArrayList<>();
  private final List<Tree> staticParts = new ArrayList<>();

  ClassLowering(FileLowering file, ClassTree tree, TypeElement type) {
    this.file = file;
    this.source = file.source();
    this.symbols = source.symbols();
    this.tree = tree;
    this.type = type;
    this.place = source.places().nameOf(tree);
    this.annotations = new AnnotationUses(source);
  }

  ClassDecl lower() {
    for (Tree member : tree.getMembers()) {
      if (member instanceof VariableTree field) {
        addField(field);
      } else if (member instanceof MethodTree method) {
        addMethod(method);
      } else if (member instanceof BlockTree block) {
        (block.isStatic() ? staticParts : instanceParts).add(block);
      } else if (member instanceof ClassTree nested) {
        file.addMemberClass(nested);
      }
    }
    addAccessors();
    addInherited();
    addInitialiser(instanceParts, Body.Kind.INSTANCE_INITIALISER, "<instance>");
    addInitialiser(staticParts, Body.Kind.STATIC_INITIALISER, "<clinit>");
    return new ClassDecl(
        symbols.types().ref(type).name(),
        symbols.types().ref(TypeRefs.outermost(type)).name(),
        fields,
        methods,
        place);
  }

  private void addField(VariableTree field) {
    if (!(source.element(field) instanceof VariableElement element)) {
      return;
    }
    boolean created =
        field.getInitializer() != null
            && Source.bare(field.getInitializer()) instanceof NewClassTree;
    fields.add(
        new FieldDecl(
            symbols.field(element),
            created,
            annotations.of(field.getModifiers(), type),
            source.places().nameOf(field)));
    if (field.getInitializer() != null && element.getConstantValue() == null) {
      boolean isStatic = element.getModifiers().contains(Modifier.STATIC);
      (isStatic ? staticParts : instanceParts).add(field);
    }
  }

  private void addMethod(MethodTree method) {
    if (!(source.element(method) instanceof ExecutableElement element)) {
      return;
    }
    MethodRef ref = symbols.method(element);
    List<MethodRef> overridden =
        symbols.members().overridden(element, type).stream().map(symbols::method).toList();
    file.lowered().overrides().add(ref, overridden);
    Place name = source.places().isWritten(method) ? source.places().nameOf(method) : place;
    source.places().enter(name);
    Optional<Body> body =
        method.getBody() == null
            ? Optional.empty()
            : Optional.of(new MethodLowering(file, type).lower(method, element, ref, name));
    body.ifPresent(lowered -> file.lowered().add(ref, lowered));
    methods.add(
        new MethodDecl(
            ref,
            overridden,
            annotations.of(method.getModifiers(), type),
            method.getParameters().stream()
                .map(parameter -> annotations.of(parameter.getModifiers(), type))
                .toList(),
            body,
            name));
  }

  /** What a superclass declares may implement an interface that only this class knows of. */
  private void addInherited() {
    for (Members.Inherited inherited : symbols.members().inherited(type)) {
      file.lowered()
          .overrides()
          .add(
              symbols.method(inherited.method()),
              inherited.implemented().stream().map(symbols::method).toList());
    }
  }

  /** The accessors that nobody wrote are there for their callers only: no rule looks into them. */
  private void addAccessors() {
    for (RecordComponentElement component : type.getRecordComponents()) {
      MethodRef accessor = symbols.method(component.getAccessor());
      if (accessor.is(MethodRef.Flag.RECORD_ACCESSOR)) {
        Members.fields(type).stream()
            .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
            .findFirst()
            .ifPresent(
                field ->
                    file.lowered()
                        .add(
                            accessor,
                            new MethodLowering(file, type)
                                .lowerAccessor(accessor, symbols.field(field), place)));
      }
    }
  }

  private void addInitialiser(List<Tree> parts, Body.Kind kind, String name) {
    if (parts.isEmpty()) {
      return;
    }
    boolean isStatic = kind == Body.Kind.STATIC_INITIALISER;
    MethodRef.Flag flag = isStatic ? MethodRef.Flag.STATIC : MethodRef.Flag.PRIVATE;
    MethodRef ref =
        Symbols.implied(
            symbols.types().ref(type).name(),
            name,
            List.of(),
            TypeRef.VOID,
            flag,
            MethodRef.Flag.FIXED,
            MethodRef.Flag.SOURCE);
    source.places().enter(place);
    Body body = new MethodLowering(file, type).lowerInitialiser(parts, kind, ref, place);
    file.lowered().add(ref, body);
    methods.add(new MethodDecl(ref, List.of(), List.of(), List.of(), Optional.of(body), place));
  }
}
