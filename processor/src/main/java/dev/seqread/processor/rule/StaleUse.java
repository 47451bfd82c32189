package dev.seqread.processor.rule;

import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.Related;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.Deeds;
import dev.seqread.processor.state.Doing;
import dev.seqread.processor.state.Source;
import dev.seqread.processor.state.Use;
import dev.seqread.processor.state.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A stale value is used: after its validation failed, or in the next attempt. */
final class StaleUse implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("StaleUse", Level.ERROR, "a value is used after its validation failed");
  }

  @Override
  public void at(Site site, Incidents out) {
    World world = site.world();
    Doing doing = Deeds.of(site.scope(), world, site.instr());
    Use.of(site.scope(), world, site.instr(), doing).stream()
        .findFirst()
        .ifPresent(use -> report(site, site.place(), use, out));
  }

  @Override
  public void atEnd(Site site, Terminator end, World world, Incidents out) {
    if (end instanceof Terminator.Throw passed && !passed.explicit()) {
      return;
    }
    Use.of(world, end.reads(), List.of()).stream()
        .findFirst()
        .ifPresent(use -> report(site, end.place(), use, out));
  }

  /**
   * What a failed attempt decided may be told by which of several answers is given; one answer for
   * all failures tells nothing.
   */
  @Override
  public void inBody(Bodies body, Incidents out) {
    FailedAnswers answers = new FailedAnswers();
    body.visit(answers);
    for (FailedAnswers.Answer answer : answers.telling()) {
      List<Related> flow = new ArrayList<>();
      Stream.concat(
              answer.cause().stale().values().stream(),
              answer.cause().tentative().values().stream())
          .findFirst()
          .ifPresent(s -> flow.add(new Related(s.place(), "'" + s.what() + "' read here (stale)")));
      answer.cause().stale().keySet().forEach(dep -> flow.addAll(answer.site().begin(dep)));
      out.add(
          new Incident(
              id(),
              answer.place(),
              "which answer is given here tells what an attempt read that has failed: "
                  + answer.site().sections(answer.cause().stale().keySet()),
              "give one answer for all attempts that fail, or try again",
              answer.cause(),
              flow,
              false));
    }
  }

  private void report(Site site, Place place, Use use, Incidents out) {
    String name = site.describe(use.var(), use.taint());
    List<Related> flow = new ArrayList<>();
    for (Source source : use.taint().stale().values()) {
      Related read = new Related(source.place(), Site.read(name, source, "stale"));
      if (!flow.contains(read)) {
        flow.add(read);
      }
    }
    use.taint().stale().keySet().forEach(dep -> flow.addAll(site.begin(dep)));
    List<Related> failures = site.failures(use.taint().stale().keySet());
    flow.addAll(failures);
    out.add(
        new Incident(
            id(),
            place,
            name
                + " is used although the attempt in which it was read has failed: "
                + site.sections(use.taint().stale().keySet()),
            failures.isEmpty()
                ? "assign it anew in every attempt, and under the fallback lock"
                : "use it only where that validation succeeded, or assign it anew before",
            use.taint(),
            flow,
            false));
  }
}
