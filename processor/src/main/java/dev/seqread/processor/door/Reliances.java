package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import dev.seqread.processor.reliance.Reliance;
import dev.seqread.processor.report.Finding;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.lang.model.element.TypeElement;

/** What is kept from one compilation for the next: what the verdict of each file rests on. */
final class Reliances {
  private final Trees trees;
  private final Optional<RelianceFolder> folder;
  private final Relied relied;

  /**
   * Reads what is kept, before anything is written.
   *
   * @param compiled the files of this compilation
   */
  Reliances(
      Trees trees, Optional<RelianceFolder> folder, Collection<CompilationUnitTree> compiled) {
    this.trees = trees;
    this.folder = folder;
    this.relied = new Relied(trees, folder.map(RelianceFolder::all).orElse(List.of()), compiled);
  }

  /** What no longer holds of a file that classes relied on which are not compiled with it. */
  List<Finding> broken(Checker checker, CompilationUnitTree file) {
    return relied.others().isEmpty() ? List.of() : checker.broken(file, relied);
  }

  /**
   * Keeps what the verdict of a file rests on.
   *
   * @param mirror the type as the compiler knows it that writes the class files
   */
  void keep(CompilationUnitTree file, CheckedFile checked, UnaryOperator<TypeElement> mirror) {
    if (folder.isPresent() && !(checked.reliance().isEmpty() && folder.get().isEmpty())) {
      Relied.first(trees, file)
          .ifPresent(
              first ->
                  folder
                      .get()
                      .write(
                          new Reliance(first.getQualifiedName().toString(), checked.reliance()),
                          mirror.apply(first)));
    }
  }
}
