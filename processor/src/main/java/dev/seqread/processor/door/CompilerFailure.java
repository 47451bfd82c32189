package dev.seqread.processor.door;

import java.util.Optional;
import javax.tools.JavaFileObject;

/** The compiler itself failed while it gave names and types to the trees of a compilation. */
public final class CompilerFailure extends IllegalStateException {
  private static final long serialVersionUID = 1;

  private final transient Optional<JavaFileObject> file;

  CompilerFailure(Optional<JavaFileObject> file, Throwable cause) {
    super("the compiler itself failed: " + cause, cause);
    this.file = file;
  }

  /** The file that it worked on, if it was at one. */
  public Optional<JavaFileObject> file() {
    return file;
  }
}
