package dev.seqread.lint;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Files in groups that can be compiled together: no two files of a group declare the same class. A
 * file goes into the first group that has room for it, so there are few, and most often one.
 */
final class Batches {
  private final List<List<CompilationUnitTree>> files = new ArrayList<>();
  private final List<Set<String>> names = new ArrayList<>();

  private Batches() {}

  static List<List<CompilationUnitTree>> of(List<CompilationUnitTree> units) {
    Batches batches = new Batches();
    units.forEach(batches::add);
    return batches.files;
  }

  private void add(CompilationUnitTree unit) {
    Set<String> declared = declaredIn(unit);
    int batch = 0;
    while (batch < files.size() && !Collections.disjoint(names.get(batch), declared)) {
      batch++;
    }
    if (batch == files.size()) {
      files.add(new ArrayList<>());
      names.add(new HashSet<>());
    }
    files.get(batch).add(unit);
    names.get(batch).addAll(declared);
  }

  /** The top-level classes of a file; a package declaration of its own counts as one. */
  private static Set<String> declaredIn(CompilationUnitTree unit) {
    String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
    Set<String> declared = new HashSet<>();
    for (Tree type : unit.getTypeDecls()) {
      if (type instanceof ClassTree c) {
        declared.add(prefix + c.getSimpleName());
      }
    }
    if (unit.getSourceFile().isNameCompatible("package-info", unit.getSourceFile().getKind())) {
      declared.add(prefix + "package-info");
    }
    return declared;
  }
}
