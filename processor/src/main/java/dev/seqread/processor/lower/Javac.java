package dev.seqread.processor.lower;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The compiler's public services. */
record Javac(Trees trees, Elements elements, Types types) {
  static Javac of(JavacTask task) {
    return new Javac(Trees.instance(task), task.getElements(), task.getTypes());
  }
}
