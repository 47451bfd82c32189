package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import dev.seqread.processor.reliance.Promise;
import dev.seqread.processor.reliance.Reliance;
import dev.seqread.processor.report.Finding;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
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

  /** What to keep of the check of a file, once its class file is written; empty if nothing is. */
  Optional<Kept> toKeep(CompilationUnitTree file, CheckedFile checked) {
    return folder.isEmpty() || checked.reliance().isEmpty() && folder.get().isEmpty()
        ? Optional.empty()
        : Relied.first(trees, file).map(first -> new Kept(first, checked.reliance(), folder.get()));
  }

  /** What the verdict of a file rests on, under the file's first class. */
  record Kept(TypeElement first, SortedMap<String, Promise> promises, RelianceFolder folder) {
    String name() {
      return first.getQualifiedName().toString();
    }

    void write() {
      write(first);
    }

    /** Writes it for a compiler that has another element for the class. */
    void write(TypeElement mirror) {
      folder.write(new Reliance(name(), promises), mirror);
    }
  }
}
