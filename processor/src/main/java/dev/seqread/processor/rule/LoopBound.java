package dev.seqread.processor.rule;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.flow.Loop;
import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.model.Protocol;
import dev.seqread.processor.state.Calls;
import dev.seqread.processor.state.Dep;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Validations;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a loop ends by itself: the backward data slices of the conditions that leave
 * it.
 */
final class LoopBound {
  private static final Set<Protocol.Kind> CHECKS =
      Set.of(Protocol.Kind.VALIDATE, Protocol.Kind.RETRY);

  private final Bodies body;
  private final Loop loop;
  private final Dep section;
  private final List<Instr> instrs = new ArrayList<>();

  LoopBound(Bodies body, Loop loop, Dep section) {
    this.body = body;
    this.loop = loop;
    this.section = section;
    loop.blocks().forEach(b -> instrs.addAll(block(b).instrs()));
  }

  private Block block(int id) {
    return body.scope().info().body().blocks().get(id);
  }

  /**
   * The shared read that decides whether the loop goes on; empty if it validates, or one of its
   * exits is decided by locals that the loop itself changes, or by a counter.
   */
  Optional<Place> chased() {
    if (instrs.stream().anyMatch(this::validates)) {
      return Optional.empty();
    }
    LoopCounter counter = new LoopCounter(body, loop);
    Optional<Place> found = Optional.empty();
    for (int id : loop.blocks()) {
      if (block(id).end() instanceof Terminator.Branch branch
          && !loop.blocks().containsAll(branch.successors())) {
        Slice slice = slice(branch.condition());
        if (counter.counts(block(id), branch) || (slice.read.isEmpty() && slice.changes)) {
          return Optional.empty();
        }
        found = found.or(() -> slice.read);
      }
    }
    return found;
  }

  private boolean validates(Instr instr) {
    if (!(instr instanceof Instr.Call call)) {
      return false;
    }
    Meaning meaning = body.scope().calls().meaning(call);
    return meaning instanceof Meaning.Step step
            && CHECKS.contains(step.protocol().kind())
            && isOfSection(call, step.protocol())
        || meaning instanceof Meaning.Summarised s
            && s.summary().outcomes().stream().anyMatch(o -> !o.validated().isEmpty());
  }

  private boolean isOfSection(Instr.Call call, Protocol protocol) {
    boolean[] own = {false};
    body.visit(
        new Bodies.Visitor() {
          @Override
          public void at(Site site) {
            if (site.instr() == call) {
              Symbol lock = Calls.lockOf(site.world(), call, protocol);
              own[0] |=
                  Validations.sections(site.world(), lock, Calls.stampOf(call, protocol))
                      .contains(section);
            }
          }
        });
    return own[0];
  }

  /**
   * What a condition depends on within the loop.
   *
   * @param changes some of it is computed anew in every iteration
   */
  private record Slice(Optional<Place> read, boolean changes) {}

  private Slice slice(Var condition) {
    BitSet seen = new BitSet();
    Deque<Var> work = new ArrayDeque<>(List.of(condition));
    Optional<Place> read = Optional.empty();
    boolean changes = false;
    while (!work.isEmpty()) {
      Var var = work.pop();
      if (seen.get(var.index())) {
        continue;
      }
      seen.set(var.index());
      for (Instr instr : instrs) {
        if (instr.dst() != null && instr.dst().equals(var)) {
          changes |= body.scope().info().isChosen(var) || isIterator(instr);
          read = read.isPresent() || !isSharedRead(instr) ? read : Optional.of(instr.place());
          work.addAll(instr.reads());
        }
      }
    }
    return new Slice(read, changes);
  }

  /** An iterator comes to its end; that its collection holds still is another rule's matter. */
  private static boolean isIterator(Instr instr) {
    return instr instanceof Instr.Call call
        && call.receiverType().name().equals("java.util.Iterator");
  }

  private boolean isSharedRead(Instr instr) {
    if (instr instanceof Instr.LoadField load) {
      return !load.field().isFinal() && (load.base() == null || isSource(instr, load.base()));
    }
    if (instr instanceof Instr.LoadElement load) {
      return isSource(instr, load.array());
    }
    if (!(instr instanceof Instr.Call call)) {
      return false;
    }

    Meaning meaning = body.scope().calls().meaning(call);
    if (isIterator(call) || meaning instanceof Meaning.Step) {
      return false;
    }
    if (meaning instanceof Meaning.Known known) {
      return known.effects().has(Effect.Kind.READS)
          && (instr.reads().isEmpty() || isSource(instr, instr.reads().get(0)));
    }
    return !(meaning instanceof Meaning.Summarised s) || isSource(call, s.summary());
  }

  private boolean isSource(Instr.Call call, Summary summary) {
    return summary.readsOther()
        || summary.reads().stream()
            .anyMatch(read -> read.param().isEmpty() || isSource(call, read.param().getAsInt()));
  }

  /** Of a parameter of what is called, the receiver included. */
  private boolean isSource(Instr.Call call, int param) {
    @Nullable Var given = Calls.subject(call.receiver(), call.args(), param);
    return given == null || isSource(call, given);
  }

  /** True if the object that is read is not this body's own. */
  private boolean isSource(Instr instr, Var object) {
    boolean[] own = {true};
    body.visit(
        new Bodies.Visitor() {
          @Override
          public void at(Site site) {
            if (site.instr() == instr) {
              own[0] &= site.world().isOwn(object);
            }
          }
        });
    return !own[0];
  }
}
