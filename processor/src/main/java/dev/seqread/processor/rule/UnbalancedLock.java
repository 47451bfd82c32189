package dev.seqread.processor.rule;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Protocol;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.Related;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.Calls;
import dev.seqread.processor.state.Held;
import dev.seqread.processor.state.Kind;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Taint;
import dev.seqread.processor.state.Throwing;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A lock that a body took is not released on some path out of it. */
final class UnbalancedLock implements Rule {
  private static final Set<Protocol.Kind> RELEASING =
      Set.of(
          Protocol.Kind.RELEASE_ANY,
          Protocol.Kind.RELEASE_READ,
          Protocol.Kind.RELEASE_WRITE,
          Protocol.Kind.RELEASE_VIEW,
          Protocol.Kind.WRITE_END);

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "UnbalancedLock", Level.ERROR, "a lock that was taken is not released on every path");
  }

  @Override
  public void inBody(Bodies body, Incidents out) {
    Duties duties = new Duties();
    body.visit(duties);
    body.visit(
        new Bodies.Visitor() {
          @Override
          public void at(Site site) {
            if (!site.world().held().isEmpty()
                && !isHandled(site.block())
                && Throwing.isLikely(site.scope(), site.world(), site.instr())) {
              check(site, site.place(), "an exception here leaves", duties, out);
            }
          }

          @Override
          public void end(Site site, Terminator end) {
            if (end instanceof Terminator.Return) {
              check(site, end.place(), "this leaves", duties, out);
            } else if (end instanceof Terminator.Throw && !isHandled(site.block())) {
              check(site, end.place(), "this exception leaves", duties, out);
            }
          }
        });
  }

  /** A lock without a stamp is the body's own unless another method of the file releases it. */
  @Override
  public void inUnit(Ledger ledger, Incidents out) {
    for (Ledger.Left left : ledger.leftForNobody()) {
      out.add(incident(left.lock().name(), left.taken(), left.leaving(), "this leaves"));
    }
  }

  private static boolean isHandled(Block block) {
    return block.handlers().stream().anyMatch(h -> h.catchesAll() || h.types().isEmpty());
  }

  private void check(Site site, Place leaving, String how, Duties duties, Incidents out) {
    Set<Symbol> given = releasedBy(site);
    for (Map.Entry<Symbol, Held> entry : site.world().held().entrySet()) {
      Held held = entry.getValue();
      if (!held.owed()
          || given.contains(entry.getKey().shape())
          || !duties.bind(entry.getKey(), held)) {
        continue;
      }
      out.add(incident(site.lock(entry.getKey()), held.taken(), leaving, how));
    }
  }

  private Incident incident(String lock, Place taken, Place leaving, String how) {
    return new Incident(
        id(),
        taken,
        "'" + lock + "' is taken here and not released on every path",
        "release it in a finally block",
        Taint.NONE,
        List.of(new Related(leaving, how + " with '" + lock + "' still held")),
        false);
  }

  /** The locks that a helper releases, on whichever way it ends. */
  private static Set<Symbol> releasedBy(Site site) {
    Set<Symbol> released = new HashSet<>();
    if (site.instr() instanceof Instr.Call call
        && site.meaning() instanceof Meaning.Summarised summarised) {
      for (Symbol lock : summarised.summary().releases()) {
        Calls.translate(lock, site.world(), call.receiver(), call.args())
            .ifPresent(l -> released.add(l.shape()));
      }
    }
    return released;
  }

  /**
   * Who has to release what. A stamp that is returned, stored or handed on is somebody else's to
   * release; a lock without a stamp is this body's if it releases it anywhere.
   */
  private static final class Duties implements Bodies.Visitor {
    private final Set<Symbol> released = new HashSet<>();
    private final Set<Symbol> handedOver = new HashSet<>();

    boolean bind(Symbol lock, Held held) {
      return held.stamped() ? !handedOver.contains(among(lock)) : released.contains(lock.shape());
    }

    /** The stamps of an array's locks are handed over together. */
    private static Symbol among(Symbol lock) {
      return lock instanceof Symbol.Element element ? element.array().shape() : lock.shape();
    }

    @Override
    public void at(Site site) {
      if (site.instr() instanceof Instr.StoreField store) {
        handOver(site, store.src());
      } else if (site.instr() instanceof Instr.StoreElement store) {
        handOver(site, store.src());
      } else if (site.instr() instanceof Instr.New made) {
        made.args().forEach(a -> handOver(site, a));
      } else if (site.instr() instanceof Instr.Lambda lambda) {
        lambda.captures().forEach(c -> handOver(site, c.outer()));
      } else if (site.instr() instanceof Instr.Call call) {
        call(site, call);
      }
    }

    private void call(Site site, Instr.Call call) {
      Meaning meaning = site.meaning();
      if (meaning instanceof Meaning.Step step) {
        if (RELEASING.contains(step.protocol().kind())) {
          released.add(Calls.lockOf(site.world(), call, step.protocol()).shape());
        }
        return;
      }
      if (meaning instanceof Meaning.Summarised) {
        ((Meaning.Summarised) meaning)
            .summary()
            .releases()
            .forEach(
                lock ->
                    Calls.translate(lock, site.world(), call.receiver(), call.args())
                        .ifPresent(l -> released.add(l.shape())));
        return;
      }
      call.args().forEach(a -> handOver(site, a));
    }

    private void handOver(Site site, Var var) {
      if (site.value(var).kind() instanceof Kind.Hold hold) {
        handedOver.add(among(hold.lock()));
      }
    }

    @Override
    public void end(Site site, Terminator end) {
      if (end instanceof Terminator.Return ret && ret.value() != null) {
        handOver(site, ret.value());
      }
    }
  }
}
