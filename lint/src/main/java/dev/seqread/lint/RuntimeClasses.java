package dev.seqread.lint;

import dev.seqread.SeqLock;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the classes of seqread's runtime, which checked files may use, where this class comes from.
 */
final class RuntimeClasses {
  private RuntimeClasses() {}

  /** The class path with the runtime last, so that a user's own version of it comes first. */
  static List<Path> appendedTo(List<Path> classPath) {
    return Stream.concat(classPath.stream(), Stream.of(location())).toList();
  }

  static Path location() {
    CodeSource source = SeqLock.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
