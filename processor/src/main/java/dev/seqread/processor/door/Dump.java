package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import java.util.Collection;
import java.util.stream.Collectors;

/** What the checker can show of its own work. */
public enum Dump {
  /** The bodies of a file as they are lowered. */
  IR,
  /** What holds before each of their blocks. */
  STATES;

  /** Prints some of the files of a compilation. */
  public String print(
      Compilation compilation, Options options, Collection<CompilationUnitTree> files) {
    FileCheck check = new FileCheck(compilation.task(), options, files, compilation.classes());
    return files.stream().map(file -> check.dump(file, this)).collect(Collectors.joining());
  }
}
