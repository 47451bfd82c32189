package dev.seqread.processor.rule;

import dev.seqread.processor.flow.Loop;
import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.Related;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.BodyInfo;
import dev.seqread.processor.state.Dep;
import dev.seqread.processor.state.Section;
import dev.seqread.processor.state.Source;
import dev.seqread.processor.state.Taint;
import dev.seqread.processor.state.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A loop in a section goes on by what it reads from shared state, and may never end. */
final class HazardLoop implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "HazardLoop", Level.WARNING, "a loop follows shared data and may never end");
  }

  @Override
  public void inBody(Bodies body, Incidents out) {
    for (Loop loop : body.scope().info().loops()) {
      Optional<Map.Entry<Dep, Section>> open = sectionAround(body, loop);
      if (open.isPresent()) {
        Optional<Place> chased = new LoopBound(body, loop, open.get().getKey()).chased();
        chased.ifPresent(read -> out.add(incident(body, loop, open.get(), read)));
      }
    }
  }

  /** A section that is open in every iteration, and began before the first. */
  private static Optional<Map.Entry<Dep, Section>> sectionAround(Bodies body, Loop loop) {
    BodyInfo info = body.scope().info();
    for (World world : body.solution().at(loop.head())) {
      for (Map.Entry<Dep, Section> entry : world.sections().entrySet()) {
        boolean within =
            entry.getKey() instanceof Dep.Section s
                && loop.blocks().stream()
                    .anyMatch(
                        b ->
                            info.site(b, 0) <= s.site()
                                && s.site() < info.site(b, 0) + size(info, b));
        if (entry.getValue().isOpen() && !within) {
          return Optional.of(entry);
        }
      }
    }
    return Optional.empty();
  }

  private static int size(BodyInfo info, int block) {
    return info.body().blocks().get(block).instrs().size() + 1;
  }

  private Incident incident(Bodies body, Loop loop, Map.Entry<Dep, Section> open, Place read) {
    Block head = body.scope().info().body().blocks().get(loop.head());
    Place place =
        head.instrs().stream()
            .filter(i -> i instanceof Instr.LoopHead)
            .map(Instr::place)
            .findFirst()
            .orElse(head.end() instanceof Terminator.Jump jump ? jump.place() : head.end().place());
    String over =
        open.getValue().lock().isPresent() ? " over '" + open.getValue().lockName() + "'" : "";
    Taint cause = Taint.of(open.getKey(), new Source(read, "the loop's condition"));
    return new Incident(
        id(),
        place,
        "the loop goes on by what it reads from shared state in the section"
            + over
            + ", and may never end on inconsistent data",
        "bound it by a counter, or validate in each iteration",
        cause,
        List.of(new Related(read, "its condition is read here")),
        false);
  }
}
