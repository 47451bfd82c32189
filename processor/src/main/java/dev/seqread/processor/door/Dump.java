package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.util.Collection;
import java.util.stream.Collectors;

/** What the checker can show of its own work. */
public enum Dump {
  /** The bodies of a file as they are lowered. */
  IR,
  /** What holds before each of their blocks. */
  STATES;

  /** Prints files of a compilation. */
  public String print(JavacTask task, Options options, Collection<CompilationUnitTree> files) {
    FileCheck check = new FileCheck(task, options, files);
    return files.stream().map(file -> check.dump(file, this)).collect(Collectors.joining());
  }
}
