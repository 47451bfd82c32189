package dev.seqread.processor.check;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Protocol;
import dev.seqread.processor.rule.Site;
import dev.seqread.processor.state.Calls;
import dev.seqread.processor.state.Mode;
import dev.seqread.processor.state.Section;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Taint;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects under which locks a body runs the functions that it was given. */
final class RunKeeper {
  private final Set<Summary.Run> runs = new LinkedHashSet<>();

  List<Summary.Run> all() {
    return List.copyOf(runs);
  }

  void at(Site site, Instr.Call call) {
    if (site.meaning() instanceof Meaning.Step step) {
      loop(site, call, step.protocol());
    } else if (call.receiver() != null && call.method().is(MethodRef.Flag.ABSTRACT)) {
      run(site, call.receiver(), Map.of(), Set.of(), false);
    }
  }

  private void loop(Site site, Instr.Call call, Protocol protocol) {
    Symbol lock = Calls.lockOf(site.world(), call, protocol);
    if (protocol.argument().isEmpty() || !LockKeeper.isNamed(lock)) {
      return;
    }
    Var function = call.args().get(protocol.argument().getAsInt());
    if (protocol.kind() == Protocol.Kind.LOOP_WRITE) {
      run(site, function, Map.of(lock, Mode.WRITE), Set.of(), false);
    } else if (protocol.kind() == Protocol.Kind.LOOP_READ) {
      run(site, function, Map.of(), Set.of(lock), true);
    }
  }

  private void run(
      Site site, Var function, Map<Symbol, Mode> taken, Set<Symbol> begun, boolean caught) {
    if (!(site.value(function).symbol() instanceof Symbol.Param param)) {
      return;
    }
    Map<Symbol, Mode> held = new HashMap<>(taken);
    site.world()
        .held()
        .forEach(
            (lock, how) -> {
              if (LockKeeper.isNamed(lock)) {
                held.put(lock, how.mode());
              }
            });
    Taint given = given(site, function);
    Set<Symbol> covered = new HashSet<>(begun);
    site.world().sections().values().stream()
        .filter(Section::isOpen)
        .flatMap(section -> section.lock().stream())
        .filter(LockKeeper::isNamed)
        .forEach(covered::add);
    runs.add(new Summary.Run(param.index(), held, covered, caught, given));
  }

  /** What the function may see of what this body was given. */
  private static Taint given(Site site, Var function) {
    Taint given = Taint.NONE;
    if (site.instr() instanceof Instr.Call call && function.equals(call.receiver())) {
      for (Var arg : call.args()) {
        given = given.union(site.world().deepTaint(arg));
      }
    }
    return given.tentativePart();
  }
}
