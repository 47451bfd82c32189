package dev.seqread.processor.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.ClassDecl;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Program;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * The program that javac compiles, as the analysis sees it.
 *
 * <p>Every file has to be lowered before javac generates code for it, which empties its trees: call
 * {@link #lower} when the first class of the file was analysed. What was lowered is kept for as
 * long as this object, and is the same however often and in whatever order it is asked for. After
 * an annotation processing round a new object is needed.
 */
public final class JavacProgram implements Program {
  private static final Set<String> LOCKS =
      Set.of(
          "java.util.concurrent.locks.StampedLock",
          "dev.seqread.SeqLock",
          "dev.seqread.SeqCount",
          "dev.seqread.SeqLatch",
          "dev.seqread.SharedSeqCount");

  private final Javac javac;
  private final Symbols symbols;
  private final TypeFacts types;
  private final Function<List<ClassDecl>, Map<MethodRef, Body>> inferred;
  private final Lowered lowered = new Lowered();
  private final Map<TypeElement, List<ClassDecl>> classes = new HashMap<>();
  private final Map<TypeElement, Boolean> sources = new HashMap<>();
  private final Set<String> searched = new HashSet<>();

  public JavacProgram(JavacTask task) {
    this(task, name -> false);
  }

  /**
   * @param isLock further classes whose objects are locks, by name
   */
  public JavacProgram(JavacTask task, Predicate<String> isLock) {
    this(task, isLock, classes -> Map.of());
  }

  /**
   * @param isLock further classes whose objects are locks, by name
   * @param inferred the bodies of a top-level class and those in it that are to be read in another
   *     way than they are written
   */
  public JavacProgram(
      JavacTask task,
      Predicate<String> isLock,
      Function<List<ClassDecl>, Map<MethodRef, Body>> inferred) {
    this.inferred = inferred;
    this.javac = Javac.of(task);
    this.symbols = new Symbols(javac, isLock.or(LOCKS::contains), this::isSource);
    this.types = new TypeFacts(symbols.types(), symbols.members());
  }

  /** Lowers all classes of a file, attributing those that were not yet. */
  public Unit lower(CompilationUnitTree unit) {
    Source source = new Source(javac, symbols, unit);
    List<ClassDecl> all = new ArrayList<>();
    for (Tree declaration : unit.getTypeDecls()) {
      if (declaration instanceof ClassTree tree) {
        all.addAll(lower(source, tree));
      }
    }
    return new Unit(source.places().file(), all, Suppressions.of(source));
  }

  @Override
  public Optional<Body> body(MethodRef method) {
    if (!method.is(MethodRef.Flag.SOURCE)) {
      return Optional.empty();
    }
    Optional<Body> known = lowered.body(method);
    if (known.isEmpty()) {
      ensureLowered(method.owner());
    }
    return lowered.body(method);
  }

  @Override
  public boolean isFixed(MethodRef method) {
    if (!method.is(MethodRef.Flag.FIXED)) {
      return false;
    }
    if (method.isStatic()
        || method.is(MethodRef.Flag.PRIVATE)
        || method.is(MethodRef.Flag.CONSTRUCTOR)) {
      return true;
    }
    TypeElement owner = symbols.types().named(method.owner());
    if (owner == null || Overrides.isFinal(owner)) {
      return true;
    }
    if (method.is(MethodRef.Flag.SOURCE)) {
      lowerOverriders(owner, method.name());
    }
    return !lowered.overrides().anyInSight(method);
  }

  @Override
  public List<MethodRef> implementations(MethodRef method) {
    TypeElement owner = symbols.types().named(method.owner());
    if (owner == null || !method.is(MethodRef.Flag.SOURCE) || !isClosed(owner, method.name())) {
      return List.of();
    }
    List<MethodRef> all = new ArrayList<>(lowered.overrides().inSight(method));
    all.add(method);
    all.removeIf(m -> m.is(MethodRef.Flag.ABSTRACT));
    return List.copyOf(all);
  }

  @Override
  public Optional<MethodRef> implementation(MethodRef method, String type) {
    TypeElement exact = symbols.types().named(type);
    return exact == null ? Optional.empty() : symbols.implementation(method, exact);
  }

  @Override
  public Optional<MethodRef> function(TypeRef type) {
    return symbols.members().function(symbols.types().named(type.name())).map(symbols::method);
  }

  @Override
  public List<MethodRef> answers(TypeRef type) {
    TypeElement exact = symbols.types().named(type.name());
    return exact == null ? List.of() : symbols.answers(exact);
  }

  /** True if every class that may declare such a method below the type was lowered. */
  private boolean isClosed(TypeElement type, String method) {
    if (type.getModifiers().contains(Modifier.SEALED)) {
      return type.getPermittedSubclasses().stream()
          .map(symbols.types()::element)
          .allMatch(t -> t != null && isClosed(t, method));
    }
    ensureLowered(TypeRefs.outermost(type));
    if (!isSource(TypeRefs.outermost(type))) {
      return false;
    }
    if (Overrides.isFinal(type)) {
      return true;
    }
    if (!Overrides.isClosed(type)) {
      return false;
    }
    lowerOverriders(type, method);
    boolean function = type.getKind().isInterface();
    return !function
        || Overrides.isHidden(type)
            && lowered.functions().stream()
                .noneMatch(f -> isSubtype(f, type.getQualifiedName().toString()));
  }

  @Override
  public boolean isSettled(FieldRef field) {
    if (field.isFinal()) {
      return true;
    }
    if (!field.is(FieldRef.Flag.PRIVATE) || field.guard().isPresent()) {
      return false;
    }
    ensureLowered(field.outermost());
    return lowered.isSettled(field);
  }

  @Override
  public boolean isAssignedNull(FieldRef field) {
    ensureLowered(field.outermost());
    return lowered.isAssignedNull(field);
  }

  @Override
  public OptionalInt length(FieldRef field) {
    if (!field.isFinal()) {
      return OptionalInt.empty();
    }
    ensureLowered(field.outermost());
    return lowered.lengths().of(field);
  }

  @Override
  public boolean isSubtype(String type, String ofType) {
    return types.isSubtype(type, ofType);
  }

  @Override
  public boolean isImmutable(TypeRef type) {
    return types.isImmutable(type);
  }

  @Override
  public boolean isEqualOnlyToItself(TypeRef type) {
    return types.isEqualOnlyToItself(type);
  }

  /** Lowers the files of the package that contain the name of a method, so may override it. */
  private void lowerOverriders(TypeElement owner, String method) {
    if (Overrides.isHidden(owner)) {
      ensureLowered(TypeRefs.outermost(owner));
      return;
    }
    PackageElement around = javac.elements().getPackageOf(owner);
    if (searched.add(around.getQualifiedName() + "/" + method)) {
      for (Element sibling : around.getEnclosedElements()) {
        if (sibling instanceof TypeElement topLevel && mentions(topLevel, method)) {
          ensureLowered(topLevel);
        }
      }
    }
  }

  private boolean mentions(TypeElement topLevel, String name) {
    TreePath path = javac.trees().getPath(topLevel);
    return path != null && SourceText.of(path.getCompilationUnit().getSourceFile()).contains(name);
  }

  private void ensureLowered(String className) {
    TypeElement type = symbols.types().named(className);
    if (type != null) {
      ensureLowered(TypeRefs.outermost(type));
    }
  }

  private void ensureLowered(TypeElement topLevel) {
    if (classes.containsKey(topLevel)) {
      return;
    }
    TreePath path = javac.trees().getPath(topLevel);
    if (path != null && path.getLeaf() instanceof ClassTree tree) {
      lower(new Source(javac, symbols, path.getCompilationUnit()), tree);
    } else {
      classes.put(topLevel, List.of());
    }
  }

  private List<ClassDecl> lower(Source source, ClassTree tree) {
    TreePath path = new TreePath(new TreePath(source.unit()), tree);
    if (!(javac.trees().getElement(path) instanceof TypeElement type)) {
      return List.of();
    }
    List<ClassDecl> known = classes.get(type);
    if (known == null) {
      attribute(path, tree);
      known = new FileLowering(source, lowered).lower(tree);
      inferred.apply(known).forEach(lowered::replace);
      classes.put(type, known);
    }
    return known;
  }

  /** To ask the meaning of something in a class, here of nothing, makes javac attribute it. */
  private void attribute(TreePath path, ClassTree tree) {
    javac.trees().getElement(new TreePath(path, tree.getModifiers()));
  }

  private boolean isSource(TypeElement topLevel) {
    return sources.computeIfAbsent(topLevel, type -> javac.trees().getTree(type) != null);
  }
}
