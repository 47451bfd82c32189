package dev.seqread.processor.door;

import dev.seqread.processor.reliance.Reliance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The folder beside the class files where it is written what each class relied on in others. A
 * compiler that writes to no folder of its own has none.
 */
final class RelianceFolder {
  private static final String FOLDER = "META-INF/seqread/";
  private static final String ENDING = ".reliance";

  private final Filer filer;
  private @Nullable Optional<Path> folder;

  /** The folder that a compiler's filer tells of. */
  RelianceFolder(Filer filer) {
    this.filer = filer;
  }

  /** The folder in one with class files, where a filer tells of existing files only. */
  RelianceFolder(Filer filer, Path classes) {
    this.filer = filer;
    this.folder = Optional.of(classes.toAbsolutePath().resolve(FOLDER));
  }

  /** What is written there, of classes that are there too, in the order of their names. */
  List<Reliance> all() {
    List<Reliance> all = new ArrayList<>();
    folder().ifPresent(folder -> read(folder, all));
    return List.copyOf(all);
  }

  /** True if nothing was written there by now. */
  boolean isEmpty() {
    return folder().filter(Files::isDirectory).isEmpty();
  }

  /** Writes what a class relied on, or takes away what was written before if that is nothing. */
  void write(Reliance reliance, Element relier) {
    Optional<Path> folder = folder();
    if (folder.isEmpty()) {
      return;
    }
    String name = reliance.relier() + ENDING;
    try {
      if (!reliance.promises().isEmpty()) {
        try (Writer out =
            filer
                .createResource(StandardLocation.CLASS_OUTPUT, "", FOLDER + name, relier)
                .openWriter()) {
          out.write(reliance.text());
        }
      } else {
        Files.deleteIfExists(folder.get().resolve(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't write " + FOLDER + name, e);
    }
  }

  private static void read(Path folder, List<Reliance> all) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
        Reliance.read(Files.readString(file, StandardCharsets.UTF_8))
            .filter(reliance -> hasClass(folder, reliance.relier()))
            .ifPresent(all::add);
      }
    } catch (IOException | UncheckedIOException unreadable) {
      all.clear(); // as if nothing had been compiled before
    }
  }

  private static boolean hasClass(Path folder, String name) {
    Path classes = folder.resolve("../..").normalize();
    return Files.isRegularFile(classes.resolve(name.replace('.', '/') + ".class"));
  }

  /** Without a folder for them, class files go beside their sources, and others elsewhere. */
  private Optional<Path> folder() {
    if (folder == null) {
      folder = find();
    }
    return folder;
  }

  private Optional<Path> find() {
    try {
      Path any =
          Path.of(
              filer
                  .getResource(StandardLocation.CLASS_OUTPUT, "", FOLDER + "any" + ENDING)
                  .toUri());
      Path folder = any.toAbsolutePath().normalize().getParent();
      boolean isElsewhere = folder.equals(Path.of(FOLDER).toAbsolutePath().normalize());
      return isElsewhere ? Optional.empty() : Optional.of(folder);
    } catch (IOException | RuntimeException none) {
      return Optional.empty();
    }
  }
}
