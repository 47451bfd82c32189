package dev.seqread.processor.lower;

import com.sun.source.tree.ClassTree;
import dev.seqread.processor.ir.ClassDecl;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** The lowering of a top-level class with all classes inside it. */
final class FileLowering {
  private final Source source;
  private final Lowered lowered;
  private final LocalClasses localClasses;
  private final Deque<ClassTree> pending = new ArrayDeque<>();

  FileLowering(Source source, Lowered lowered) {
    this.source = source;
    this.lowered = lowered;
    this.localClasses = new LocalClasses(source);
  }

  List<ClassDecl> lower(ClassTree topLevel) {
    List<ClassDecl> classes = new ArrayList<>();
    pending.add(topLevel);
    while (!pending.isEmpty()) {
      ClassTree tree = pending.remove();
      if (source.element(tree) instanceof TypeElement type) {
        classes.add(new ClassLowering(this, tree, type).lower());
      }
    }
    classes.sort(Comparator.comparing(ClassDecl::place).thenComparing(ClassDecl::name));
    return classes;
  }

  Source source() {
    return source;
  }

  Lowered lowered() {
    return lowered;
  }

  LocalClasses localClasses() {
    return localClasses;
  }

  void addMemberClass(ClassTree tree) {
    pending.add(tree);
  }

  /** A class that stands in a body; a body may be copied, but not the classes in it. */
  void addLocalClass(ClassTree tree) {
    if (localClasses.add(tree)) {
      pending.add(tree);
    }
  }
}
