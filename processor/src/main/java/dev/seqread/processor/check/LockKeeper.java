package dev.seqread.processor.check;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.model.Protocol;
import dev.seqread.processor.rule.Site;
import dev.seqread.processor.state.Calls;
import dev.seqread.processor.state.Symbol;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects which locks a body takes, waits for and releases. */
final class LockKeeper {
  private static final Set<Protocol.Kind> TAKING =
      Set.of(
          Protocol.Kind.ACQUIRE_READ,
          Protocol.Kind.ACQUIRE_WRITE,
          Protocol.Kind.ACQUIRE_VIEW,
          Protocol.Kind.LOOP_WRITE,
          Protocol.Kind.WRITE_BEGIN);
  private static final Set<Protocol.Kind> RELEASING =
      Set.of(
          Protocol.Kind.RELEASE_ANY,
          Protocol.Kind.RELEASE_READ,
          Protocol.Kind.RELEASE_WRITE,
          Protocol.Kind.RELEASE_VIEW,
          Protocol.Kind.WRITE_END);

  private final Set<Symbol> waitsFor = new LinkedHashSet<>();
  private final Set<Symbol> writes = new LinkedHashSet<>();
  private final Set<Symbol> takes = new LinkedHashSet<>();
  private final Set<Symbol> releases = new LinkedHashSet<>();

  List<Symbol> waitsFor() {
    return List.copyOf(waitsFor);
  }

  List<Symbol> writes() {
    return List.copyOf(writes);
  }

  List<Symbol> takes() {
    return List.copyOf(takes);
  }

  List<Symbol> releases() {
    return List.copyOf(releases);
  }

  void at(Site site, Instr.Call call) {
    Meaning meaning = site.meaning();
    if (meaning instanceof Meaning.Step step) {
      Symbol lock = Calls.lockOf(site.world(), call, step.protocol());
      if (!isNamed(lock)) {
        return;
      }
      if (step.protocol().is(Protocol.Fact.WAITS)) {
        waitsFor.add(lock);
        if (step.protocol().kind() == Protocol.Kind.ACQUIRE_WRITE
            && site.scope()
                .program()
                .isSubtype(call.receiverType().name(), "java.util.concurrent.locks.StampedLock")) {
          writes.add(lock);
        }
      }
      if (TAKING.contains(step.protocol().kind())) {
        takes.add(lock);
      }
      if (RELEASING.contains(step.protocol().kind()) && !site.world().held().containsKey(lock)) {
        releases.add(lock);
      }
    } else if (meaning instanceof Meaning.Summarised inner) {
      translated(site, call, inner.summary().waitsFor(), waitsFor);
      translated(site, call, inner.summary().writes(), writes);
      translated(site, call, inner.summary().takes(), takes);
      translated(site, call, inner.summary().releases(), releases);
    }
  }

  private static void translated(Site site, Instr.Call call, List<Symbol> locks, Set<Symbol> into) {
    for (Symbol lock : locks) {
      Calls.translate(lock, site.world(), call.receiver(), call.args())
          .filter(LockKeeper::isNamed)
          .ifPresent(into::add);
    }
  }

  /** True if a caller can tell what the name stands for. */
  static boolean isNamed(Symbol symbol) {
    boolean[] named = {true};
    symbol.map(
        leaf -> {
          named[0] &=
              leaf instanceof Symbol.Self
                  || leaf instanceof Symbol.Param
                  || leaf instanceof Symbol.Path
                  || leaf instanceof Symbol.Constant;
          return leaf;
        });
    return named[0] && !(symbol instanceof Symbol.Constant);
  }
}
