package dev.seqread.processor.door;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Follows which file the compiler is at. It first gives types to all classes, one after the other,
 * and then goes through them once more, in the same order, for the flow of their code.
 */
final class Attributed implements TaskListener {
  private static final String FLOW = "com.sun.tools.javac.comp.Flow";

  private final Set<JavaFileObject> unfinished = new LinkedHashSet<>();
  private @Nullable JavaFileObject last;

  @Override
  public void started(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANALYZE) {
      last = event.getSourceFile();
      unfinished.add(last);
    }
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANALYZE) {
      unfinished.remove(event.getSourceFile());
    }
  }

  /** The file at which the compiler was when it failed. */
  Optional<JavaFileObject> at(Throwable failure) {
    return isFlow(failure) ? unfinished.stream().findFirst() : Optional.ofNullable(last);
  }

  private static boolean isFlow(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      for (StackTraceElement call : t.getStackTrace()) {
        if (call.getClassName().startsWith(FLOW)) {
          return true;
        }
      }
    }
    return false;
  }
}
