package dev.seqread.processor;

import dev.seqread.processor.ir.Program;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.report.Finding;
import java.util.List;

/** The straight line: a lowered file in, its findings out. */
public final class Pipeline {
  private Pipeline() {}

  /** The findings of one file, in order, without those that the file suppresses. */
  public static List<Finding> check(Unit unit, Program program, Settings settings) {
    return List.of();
  }
}
