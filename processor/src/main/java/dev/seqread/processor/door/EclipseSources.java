package dev.seqread.processor.door;

import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Where Eclipse's compiler has its sources and classes from; no interface tells, so reflection. */
final class EclipseSources {
  private EclipseSources() {}

  /** The file of a top-level type. */
  static Optional<Path> fileOf(TypeElement type, ProcessingEnvironment environment) {
    return inWorkspace(type, environment)
        .or(() -> onCommandLine(type))
        .or(() -> byStandard(type, environment));
  }

  /** In the IDE the environment knows the workspace's file. */
  private static Optional<Path> inWorkspace(TypeElement type, ProcessingEnvironment environment) {
    return call(environment, "getEnclosingIFile", type)
        .flatMap(file -> call(file, "getLocationURI"))
        .map(uri -> Path.of((URI) uri));
  }

  /** The batch compiler's own elements know the name that was given. */
  private static Optional<Path> onCommandLine(TypeElement type) {
    return call(type, "getFileName").map(name -> Path.of((String) name));
  }

  /** Since Java 18 the interface has a method for it, which few environments implement. */
  private static Optional<Path> byStandard(TypeElement type, ProcessingEnvironment environment) {
    return call(environment.getElementUtils(), "getFileObjectOf", type)
        .map(file -> Path.of(((FileObject) file).toUri()));
  }

  /** Where the batch compiler writes class files; empty in the IDE. */
  static Optional<Path> classOutput(ProcessingEnvironment environment) {
    return call(environment, "getFileManager")
        .filter(StandardJavaFileManager.class::isInstance)
        .map(manager -> ((StandardJavaFileManager) manager))
        .map(manager -> manager.getLocationAsPaths(StandardLocation.CLASS_OUTPUT))
        .flatMap(paths -> StreamSupport.stream(paths.spliterator(), false).findFirst());
  }

  /** The batch compiler's class path; empty in the IDE. */
  static List<Path> classPath(ProcessingEnvironment environment) {
    List<Path> classPath = new ArrayList<>();
    call(environment, "getFileManager")
        .filter(StandardJavaFileManager.class::isInstance)
        .map(manager -> ((StandardJavaFileManager) manager))
        .map(manager -> manager.getLocationAsPaths(StandardLocation.CLASS_PATH))
        .ifPresent(paths -> paths.forEach(classPath::add));
    return classPath;
  }

  /** The result of a public method of that name that takes these arguments, if there is one. */
  private static Optional<Object> call(Object receiver, String name, Object... arguments) {
    for (Method method : receiver.getClass().getMethods()) {
      if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
        try {
          @Nullable Object result = method.invoke(receiver, arguments);
          return Optional.ofNullable(result);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
