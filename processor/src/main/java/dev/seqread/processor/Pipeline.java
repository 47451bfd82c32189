package dev.seqread.processor;

import dev.seqread.processor.check.Summaries;
import dev.seqread.processor.check.UnitCheck;
import dev.seqread.processor.ir.Program;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.model.ModelIndex;
import dev.seqread.processor.report.Finding;
import dev.seqread.processor.report.Findings;
import dev.seqread.processor.state.StatePrinter;
import java.util.List;
import java.util.stream.Collectors;

/** The straight line: a lowered file in, its findings out. */
public final class Pipeline {
  private final Program program;
  private final ModelIndex model;
  private final Settings settings;
  private final Summaries summaries;

  /** A pipeline for the files of one compilation; it remembers the summaries of their bodies. */
  public Pipeline(Program program, ModelIndex model, Settings settings) {
    this.program = program;
    this.model = model;
    this.settings = settings;
    this.summaries = new Summaries(program, model);
  }

  /** The findings of one file, in order, without those that the file suppresses. */
  public List<Finding> check(Unit unit) {
    return Findings.of(unitCheck(unit).incidents(), unit, settings);
  }

  /** What holds before each block of the file's bodies, to be read by a person. */
  public String states(Unit unit) {
    return unitCheck(unit).solved().stream()
        .map(bodies -> StatePrinter.print(bodies.solution()))
        .collect(Collectors.joining());
  }

  private UnitCheck unitCheck(Unit unit) {
    return new UnitCheck(unit, program, model, summaries, settings.strict(), settings.infer());
  }
}
