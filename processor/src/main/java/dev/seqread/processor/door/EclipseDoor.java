package dev.seqread.processor.door;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * The processor inside a compiler that shows its processors declarations but no bodies, as
 * Eclipse's. After the last round the files are read once more by the JDK's own compiler, in this
 * process and without writing anything; its findings are reported at the members that they lie in.
 */
final class EclipseDoor implements Door {
  private final ProcessingEnvironment environment;
  private final Map<String, String> options;
  private final Supplier<Checkers> checkers;
  private final Map<Path, TypeElement> files = new TreeMap<>();

  EclipseDoor(
      ProcessingEnvironment environment, Map<String, String> options, Supplier<Checkers> checkers) {
    this.environment = environment;
    this.options = options;
    this.checkers = checkers;
  }

  @Override
  public void round(RoundEnvironment round) {
    if (isReconciling()) {
      return;
    }
    for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
      EclipseSources.fileOf(type, environment).ifPresent(file -> files.putIfAbsent(file, type));
    }
    if (round.processingOver() && !files.isEmpty()) {
      check();
    }
  }

  /** While a file is edited, what lies on disk is older than what the compiler sees. */
  private boolean isReconciling() {
    return "RECONCILE".equals(environment.getOptions().get("phase"));
  }

  private void check() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      say(
          Diagnostic.Kind.WARNING,
          "seqread checks nothing here: the Java that this compiler runs on has no javac;"
              + " let it run on a JDK");
      return;
    }
    try {
      new EclipseCheck(environment, Options.of(options), compiler, checkers.get()).check(files);
    } catch (WrongOption e) {
      say(Diagnostic.Kind.ERROR, "seqread: " + e.getMessage());
    } catch (Throwable fault) {
      say(Diagnostic.Kind.ERROR, Fault.text(fault));
    }
  }

  /** Says something of the whole compilation at its first type: without a place nobody sees it. */
  private void say(Diagnostic.Kind kind, String message) {
    environment.getMessager().printMessage(kind, message, files.values().iterator().next());
  }
}
