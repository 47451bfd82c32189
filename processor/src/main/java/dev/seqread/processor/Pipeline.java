package dev.seqread.processor;

import dev.seqread.processor.check.Summaries;
import dev.seqread.processor.check.UnitCheck;
import dev.seqread.processor.ir.Program;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.model.ModelIndex;
import dev.seqread.processor.report.Finding;
import dev.seqread.processor.report.Findings;
import java.util.List;

/** The straight line: a lowered file in, its findings out. */
public final class Pipeline {
  private Pipeline() {}

  /** The findings of one file, in order, without those that the file suppresses. */
  public static List<Finding> check(
      Unit unit, Program program, ModelIndex model, Settings settings) {
    Summaries summaries = new Summaries(program, model);
    var incidents = new UnitCheck(unit, program, model, summaries, settings.strict()).incidents();
    return Findings.of(incidents, unit, settings);
  }
}
