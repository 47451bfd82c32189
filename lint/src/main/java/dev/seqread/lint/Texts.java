package dev.seqread.lint;

import dev.seqread.processor.ir.Place;
import java.util.HashMap;
import java.util.Map;

/** The lines of a run's files, each file read once. */
final class Texts {
  private final Map<String, SourceFile> files;
  private final Map<String, String[]> lines = new HashMap<>();

  /**
   * @param files by the compiler's name for them
   */
  Texts(Map<String, SourceFile> files) {
    this.files = files;
  }

  /** What the user calls a place's file. */
  String name(Place at) {
    SourceFile file = files.get(at.file());
    return file == null ? at.fileName() : file.name();
  }

  /** All lines of a place's file; none if it is no file of the run. */
  String[] of(Place at) {
    SourceFile file = files.get(at.file());
    return file == null ? new String[0] : lines.computeIfAbsent(at.file(), uri -> file.lines());
  }

  /** The line of a place; empty if there is none. */
  String line(Place at) {
    String[] all = of(at);
    return at.line() >= 1 && at.line() <= all.length ? all[at.line() - 1] : "";
  }

  Range range(Place at) {
    return Range.of(at, of(at));
  }
}
