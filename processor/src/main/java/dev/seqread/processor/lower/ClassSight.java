package dev.seqread.processor.lower;

import dev.seqread.processor.bytecode.ClassBodies;
import dev.seqread.processor.classfile.ClassFiles;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.TypeRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The classes of the program that come from class files. Those of the JDK are not looked into, nor
 * those of the runtime, nor those that models speak of.
 */
final class ClassSight {
  private static final String RUNTIME = "dev.seqread";

  private final Javac javac;
  private final Symbols symbols;
  private final ElementDeclarations declarations;
  private final ClassBodies bodies;
  private final ClassFiles files;
  private final Predicate<String> isModelled;
  private final Map<TypeElement, Boolean> known = new HashMap<>();
  private final Set<TypeElement> searched = new HashSet<>();

  /**
   * The class files of a compilation.
   *
   * @param more where to look for what the compiler does not tell
   * @param isModelled classes whose bodies are not looked into, by name
   */
  ClassSight(
      Javac javac,
      Symbols symbols,
      TypeFacts facts,
      ClassFiles more,
      Predicate<String> isModelled) {
    this.javac = javac;
    this.symbols = symbols;
    this.declarations = new ElementDeclarations(javac, symbols, facts);
    this.files =
        new ElementFiles(javac.elements(), name -> declarations.element(name.replace('.', '/')))
            .or(more);
    this.bodies = new ClassBodies(files, declarations);
    this.isModelled = isModelled;
  }

  ClassBodies bodies() {
    return bodies;
  }

  /** True if a top-level class, which has no source here, is of the program. */
  boolean contains(TypeElement topLevel) {
    return known.computeIfAbsent(topLevel, this::isOfProgram);
  }

  boolean isPlainAccessor(ExecutableElement accessor) {
    TypeElement owner = TypeRefs.enclosingClass(accessor);
    return owner != null
        && bodies.isPlainAccessor(
            symbols.types().ref(owner).name(), accessor.getSimpleName().toString());
  }

  /** The top-level class around a class, also around one inside a body. */
  String outermost(String type) {
    return declarations.outermost(declarations.internalName(type));
  }

  /** Notes once what the classes of a file override. */
  void noteOverrides(TypeElement topLevel, Overrides overrides) {
    if (searched.add(topLevel)) {
      note(topLevel, overrides);
      bodies.localOverrides(symbols.types().ref(topLevel).name()).forEach(overrides::add);
    }
  }

  private void note(TypeElement type, Overrides overrides) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      MethodRef ref = symbols.method(method);
      overrides.add(
          ref, symbols.members().overridden(method, type).stream().map(symbols::method).toList());
    }
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(inner -> note(inner, overrides));
  }

  private boolean isOfProgram(TypeElement topLevel) {
    TypeRef type = symbols.types().ref(topLevel);
    String around = javac.elements().getPackageOf(topLevel).getQualifiedName().toString();
    return !around.equals(RUNTIME)
        && !isOfJdk(topLevel, around)
        && !isModelled.test(type.name())
        && files.read(javac.elements().getBinaryName(topLevel).toString()).isPresent();
  }

  private boolean isOfJdk(Element topLevel, String around) {
    ModuleElement module = javac.elements().getModuleOf(topLevel);
    String name = module == null ? "" : module.getQualifiedName().toString();
    return around.startsWith("java.") || name.startsWith("java.") || name.startsWith("jdk.");
  }
}
