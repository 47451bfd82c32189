package dev.seqread.processor.door;

import java.util.stream.Collectors;

/** What the checker can show of its own work. */
public enum Dump {
  /** The bodies of a file as they are lowered. */
  IR,
  /** What holds before each of their blocks. */
  STATES;

  /** Prints files of a compilation. */
  public String print(Compilation compilation, Options options) {
    FileCheck check =
        new FileCheck(compilation.task(), options, compilation.units(), compilation.classes());
    return compilation.units().stream()
        .map(file -> check.dump(file, this))
        .collect(Collectors.joining());
  }
}
