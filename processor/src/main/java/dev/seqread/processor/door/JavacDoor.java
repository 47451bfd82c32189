package dev.seqread.processor.door;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.seqread.processor.classfile.ClassFiles;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;

/** The processor inside javac: tells the session that it opened which files there are. */
final class JavacDoor implements Door {
  private final Session session;
  private final Trees trees;

  private JavacDoor(Session session, Trees trees) {
    this.session = session;
    this.trees = trees;
  }

  /** Opens the door; an environment that is not javac's is an {@link IllegalArgumentException}. */
  static Door open(
      ProcessingEnvironment environment, Map<String, String> options, Checkers checkers) {
    JavacTask task = JavacTask.instance(Wrappers.remove(environment));
    Trees trees = Trees.instance(task);
    return Session.open(task, options, checkers, reach(environment))
        .<Door>map(session -> new JavacDoor(session, trees))
        .orElse(Door.CLOSED);
  }

  private static Reach reach(ProcessingEnvironment environment) {
    return new Reach(classes(environment), Optional.of(new RelianceFolder(environment.getFiler())));
  }

  /** The compiler tells where its classes come from since JDK 18. */
  private static ClassFiles classes(ProcessingEnvironment environment) {
    return Runtime.version().feature() < 18
        ? ClassPathFiles.of(environment.getFiler())
        : ClassFiles.NONE;
  }

  /** Roots that were entered before the processor was made have had their events already. */
  @Override
  public void round(RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      TreePath path = trees.getPath(root);
      if (path != null) {
        session.entered(path.getCompilationUnit());
      }
    }
  }
}
