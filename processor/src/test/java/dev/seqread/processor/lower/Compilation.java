package dev.seqread.processor.lower;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.BodyPrinter;
import dev.seqread.processor.ir.ClassDecl;
import dev.seqread.processor.ir.MethodDecl;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.ir.Verifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Sources that javac has analysed in this process. */
final class Compilation {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^(?:\\w+ |@\\w+ )*(?:class|interface|enum|record) (\\w+)");

  private final JavacTask task;
  private final JavacProgram program;
  private final List<CompilationUnitTree> units = new ArrayList<>();
  private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

  private Compilation(List<String> options, Iterable<? extends JavaFileObject> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-proc:none", "-implicit:none", "--should-stop=ifError=FLOW"));
    try {
      StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
      manager.setLocation(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
      task = (JavacTask) compiler.getTask(null, manager, diagnostics, all, null, files);
      task.parse().forEach(units::add);
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    program = new JavacProgram(task);
  }

  static Compilation of(String... sources) {
    return withOptions(List.of(), sources);
  }

  static Compilation withOptions(List<String> options, String... sources) {
    return new Compilation(options, Arrays.stream(sources).map(Compilation::file).toList());
  }

  static Compilation ofFiles(List<String> options, Iterable<? extends JavaFileObject> files) {
    return new Compilation(options, files);
  }

  JavacTask task() {
    return task;
  }

  JavacProgram program() {
    return program;
  }

  List<CompilationUnitTree> trees() {
    return units;
  }

  List<String> errors() {
    return diagnostics.getDiagnostics().stream()
        .filter(d -> d.getKind() == javax.tools.Diagnostic.Kind.ERROR)
        .map(Object::toString)
        .toList();
  }

  /** The first file. */
  Unit unit() {
    return program.lower(units.get(0));
  }

  List<Unit> lowered() {
    return units.stream().map(program::lower).toList();
  }

  /** The method of that name in the first file. */
  MethodDecl method(String name) {
    return unit().classes().stream()
        .flatMap(type -> type.methods().stream())
        .filter(method -> method.method().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  String dump(String method) {
    return BodyPrinter.print(method(method).body().orElseThrow());
  }

  /** What the verifier says about all bodies. */
  List<String> problems() {
    return lowered().stream()
        .flatMap(unit -> unit.classes().stream())
        .map(ClassDecl::methods)
        .flatMap(List::stream)
        .map(MethodDecl::body)
        .flatMap(Optional::stream)
        .map((Body body) -> Verifier.problems(body))
        .flatMap(List::stream)
        .toList();
  }

  private static JavaFileObject file(String source) {
    Matcher inPackage = PACKAGE.matcher(source);
    Matcher type = TYPE.matcher(source);
    String folder = inPackage.find() ? inPackage.group(1).replace('.', '/') + "/" : "";
    String name = type.find() ? type.group(1) : "Source";
    return new SimpleJavaFileObject(
        URI.create("mem:///" + folder + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }
}
