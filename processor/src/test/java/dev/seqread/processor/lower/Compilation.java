package dev.seqread.processor.lower;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import dev.seqread.SeqLock;
import dev.seqread.processor.classfile.ClassFiles;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.BodyPrinter;
import dev.seqread.processor.ir.ClassDecl;
import dev.seqread.processor.ir.FieldDecl;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodDecl;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.ir.Verifier;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Sources that javac has analysed in this process. */
final class Compilation {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile("(?m)(?:^|; )(?:@?\\w+ )*@?(?:class|interface|enum|record) (\\w+)");

  private final JavacTask task;
  private final JavacProgram program;
  private final List<CompilationUnitTree> units = new ArrayList<>();
  private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

  private Compilation(List<String> options, Iterable<? extends JavaFileObject> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-proc:none", "-implicit:none", "--should-stop=ifError=FLOW"));
    if (!options.contains("-cp")) {
      all.addAll(List.of("-cp", runtime()));
    }
    try {
      StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
      manager.setLocation(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
      JavaFileManager alone = new WithoutPlugins(manager);
      task = (JavacTask) compiler.getTask(null, alone, diagnostics, all, null, files);
      task.parse().forEach(units::add);
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    program = new JavacProgram(task, name -> false, MODELLED::equals, classes(all));
  }

  /** A class that a model speaks of. */
  static final String MODELLED = "a.Modelled";

  /** Where to look for class files before JDK 18, whose compiler does not tell. */
  private static ClassFiles classes(List<String> options) {
    return ClassPath.files(
        Arrays.stream(options.get(options.indexOf("-cp") + 1).split(File.pathSeparator))
            .map(Path::of)
            .filter(Files::exists)
            .toList());
  }

  /** Even an empty processor path leads to the class path of this process, and its plugin. */
  private static final class WithoutPlugins
      extends ForwardingJavaFileManager<StandardJavaFileManager> {
    WithoutPlugins(StandardJavaFileManager manager) {
      super(manager);
    }

    @Override
    public ClassLoader getClassLoader(Location location) {
      return ClassLoader.getPlatformClassLoader();
    }
  }

  static Iterable<? extends JavaFileObject> files(List<Path> paths) {
    return ToolProvider.getSystemJavaCompiler()
        .getStandardFileManager(null, null, null)
        .getJavaFileObjectsFromPaths(paths);
  }

  /** A file manager that finds no plugin. */
  static JavaFileManager manager() {
    return new WithoutPlugins(
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null));
  }

  /** What the classes of this compilation are in class files in a folder. */
  ClassSight classFiles(Path folder) {
    Javac javac = Javac.of(task);
    Symbols symbols = new Symbols(javac, name -> false, ClassPath.SOURCES);
    TypeFacts facts = new TypeFacts(symbols.types(), symbols.members());
    return new ClassSight(javac, symbols, facts, ClassPath.files(List.of(folder)), name -> false);
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

  /** The classes of the runtime, as every user has them on the class path. */
  static String runtime() {
    try {
      return Path.of(SeqLock.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
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

  /** A task that compiles sources to class files in a folder. */
  static JavacTask task(Path folder, String... sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    return (JavacTask)
        compiler.getTask(
            null,
            manager(),
            null,
            List.of("-proc:none", "-g", "-cp", runtime(), "-d", folder.toString()),
            null,
            Arrays.stream(sources).map(Compilation::file).toList());
  }

  /** Compiles sources to class files in a folder. */
  static void compile(Path folder, String... sources) {
    if (!task(folder, sources).call()) {
      throw new IllegalArgumentException("sources do not compile");
    }
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

  /** All instructions of a method, in the order of the blocks. */
  List<Instr> instrs(String method) {
    return method(method).body().orElseThrow().blocks().stream()
        .flatMap(block -> block.instrs().stream())
        .toList();
  }

  <T extends Instr> T first(String method, Class<T> kind) {
    return instrs(method).stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }

  MethodRef ref(String method) {
    return method(method).method();
  }

  /** The field of that name in the first file. */
  FieldDecl field(String name) {
    return unit().classes().stream()
        .flatMap(type -> type.fields().stream())
        .filter(field -> field.field().name().equals(name))
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
