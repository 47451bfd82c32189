package dev.seqread.lint;

import dev.seqread.processor.door.Options;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a run reads sources and checks them.
 *
 * @param release the Java release of the sources; that of the running JDK if absent
 */
record Setup(
    Options options,
    List<Path> classPath,
    Excludes excludes,
    Charset encoding,
    Optional<Integer> release) {
  Setup {
    classPath = List.copyOf(classPath);
  }

  /** The compiler's options that follow. */
  List<String> javac() {
    return release.map(r -> List.of("--release", r.toString())).orElse(List.of());
  }
}
