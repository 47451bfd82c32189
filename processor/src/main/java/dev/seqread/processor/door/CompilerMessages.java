package dev.seqread.processor.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;

/** The compiler's own errors, told apart by what they mean for a check. */
public final class CompilerMessages implements DiagnosticListener<JavaFileObject> {
  /** Bytes that are no UTF-8, most often in a comment, are read as a replacement character. */
  private static final String BYTES = "compiler.err.illegal.char.for.encoding";

  private static final List<String> MISSING =
      List.of(
          "compiler.err.cant.resolve",
          "compiler.err.doesnt.exist",
          "compiler.err.package.not.visible",
          "compiler.err.not.def.public.cant.access",
          "compiler.err.cant.access",
          "compiler.err.class.not.found");

  private final List<Diagnostic<? extends JavaFileObject>> errors = new ArrayList<>();

  @Override
  public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getKind() == Diagnostic.Kind.ERROR && !diagnostic.getCode().equals(BYTES)) {
      errors.add(diagnostic);
    }
  }

  /** All errors. */
  public List<Diagnostic<? extends JavaFileObject>> errors() {
    return List.copyOf(errors);
  }

  /** The first error. */
  public Optional<Diagnostic<? extends JavaFileObject>> first() {
    return errors.stream().findFirst();
  }

  /** The first error in a file. */
  public Optional<Diagnostic<? extends JavaFileObject>> firstIn(JavaFileObject file) {
    return errors.stream()
        .filter(e -> e.getSource() != null && e.getSource().toUri().equals(file.toUri()))
        .findFirst();
  }

  /** The first error that says a class or member is missing. */
  public Optional<Diagnostic<? extends JavaFileObject>> firstUnresolved() {
    return errors.stream().filter(isUnresolved()).findFirst();
  }

  /** How many errors say so. */
  public long unresolved() {
    return errors.stream().filter(isUnresolved()).count();
  }

  private static Predicate<Diagnostic<?>> isUnresolved() {
    return e -> MISSING.stream().anyMatch(e.getCode()::startsWith);
  }

  /** An error's message in one line. */
  public static String text(Diagnostic<? extends JavaFileObject> error) {
    return String.join(" ", error.getMessage(Locale.ROOT).lines().map(String::strip).toList());
  }
}
