package dev.seqread.processor.door;

import dev.seqread.processor.classfile.ClassFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Class files where the compiler looks for them, by the means that a door has. A plugin alone has
 * none before JDK 18: then the option {@code classpath} says where they are.
 */
final class ClassPathFiles {
  private static final List<StandardLocation> LOCATIONS =
      List.of(StandardLocation.CLASS_PATH, StandardLocation.CLASS_OUTPUT);

  private ClassPathFiles() {}

  /** Something that may find a file, or fail to. */
  private interface Search {
    @Nullable FileObject find() throws IOException;
  }

  /** Those that a file manager finds, in modules as well. */
  static ClassFiles of(JavaFileManager manager) {
    return name -> {
      for (Location location : LOCATIONS) {
        Optional<byte[]> found = in(manager, location, name);
        if (found.isPresent()) {
          return found;
        }
      }
      return inModules(manager, name);
    };
  }

  /** Those that annotation processors may read. */
  static ClassFiles of(Filer filer) {
    return name -> {
      int dot = name.lastIndexOf('.');
      String around = dot < 0 ? "" : name.substring(0, dot);
      String file = name.substring(dot + 1) + ".class";
      for (Location location : LOCATIONS) {
        Optional<byte[]> found = read(() -> filer.getResource(location, around, file));
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    };
  }

  /** Those in folders and jars. */
  static ClassFiles of(List<Path> classPath) {
    if (classPath.isEmpty()) {
      return ClassFiles.NONE;
    }
    StandardJavaFileManager manager =
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
    Compilation.setClassPath(manager, classPath);
    return of(manager);
  }

  private static Optional<byte[]> inModules(JavaFileManager manager, String name) {
    if (!manager.hasLocation(StandardLocation.MODULE_PATH)) {
      return Optional.empty();
    }
    try {
      for (Set<Location> modules : manager.listLocationsForModules(StandardLocation.MODULE_PATH)) {
        for (Location module : modules) {
          Optional<byte[]> found = in(manager, module, name);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    } catch (IOException | RuntimeException none) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<byte[]> in(JavaFileManager manager, Location location, String name) {
    return manager.hasLocation(location)
        ? read(() -> manager.getJavaFileForInput(location, name, JavaFileObject.Kind.CLASS))
        : Optional.empty();
  }

  private static Optional<byte[]> read(Search search) {
    try {
      FileObject file = search.find();
      if (file == null) {
        return Optional.empty();
      }
      try (InputStream in = file.openInputStream()) {
        return Optional.of(in.readAllBytes());
      }
    } catch (IOException | RuntimeException none) {
      return Optional.empty();
    }
  }
}
