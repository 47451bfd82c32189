package dev.seqread.processor.state;

import dev.seqread.processor.flow.Flow;
import dev.seqread.processor.flow.Graph;
import dev.seqread.processor.flow.LoopOrder;
import dev.seqread.processor.flow.Solver;
import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Handler;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The solved analysis of one body: the possible worlds before every instruction. */
public final class Solution {
  private final Scope scope;
  private final Transfer transfer;
  private final SortedMap<Integer, State> before;

  private Solution(Scope scope, Transfer transfer, SortedMap<Integer, State> before) {
    this.scope = scope;
    this.transfer = transfer;
    this.before = before;
  }

  /** Solves a body from its entry. */
  public static Solution of(Scope scope, World entry) {
    BodyInfo info = scope.info();
    Transfer transfer = new Transfer(scope);
    Graph graph = Graph.ofAllEdges(info.body());
    List<Integer> order = LoopOrder.of(graph, 0, info.loops());
    State seed = State.of(List.of(info.questions().unanswered(entry)), info.watch(0), 0);
    return new Solution(
        scope,
        transfer,
        Solver.solve(new Worlds(scope, transfer), order, graph.size(), Map.of(0, seed)));
  }

  public Scope scope() {
    return scope;
  }

  /** The possible worlds at the start of a block; none if it is never reached. */
  public Collection<World> at(int block) {
    State state = before.get(block);
    return state == null
        ? List.of()
        : state.worlds().stream().map(w -> Worlds.entered(scope.info(), w, block)).toList();
  }

  /** Looks at what is before every instruction and every end, in order. */
  public void visit(Visitor visitor) {
    Stepped stepped = new Stepped(scope, transfer);
    for (Block block : scope.info().body().blocks()) {
      Collection<World> worlds = at(block.id());
      for (int i = 0; i < block.instrs().size(); i++) {
        Instr instr = block.instrs().get(i);
        List<World> next = new ArrayList<>();
        for (World world : worlds) {
          next.addAll(stepped.visit(world, block, i, instr, visitor));
        }
        worlds = State.of(next, scope.info().watch(block.id()), block.id()).worlds();
      }
      worlds.forEach(w -> visitor.end(block, block.end(), w));
    }
  }

  /** Looks at a solution. */
  public interface Visitor {
    void instr(Block block, int index, Instr instr, World before);

    void end(Block block, Terminator end, World before);
  }

  /** The data flow problem. */
  private record Worlds(Scope scope, Transfer transfer) implements Flow<State> {

    @Override
    public State join(int node, State a, State b) {
      return a.join(b, scope.info().watch(node), node);
    }

    @Override
    public State again(int from, int node, State joined, State before) {
      return scope.info().goesRound(from, node)
          ? joined.widened(before, scope.info().marks())
          : joined;
    }

    static World entered(BodyInfo info, World world, int block) {
      World left = Arms.meet(world, info.meetingAt(block), info::chosenIn);
      World result =
          info.readsOnlyItsOwn(block) ? Steps.ended(left, info.stampsLiveAt(block)) : left;
      for (Map.Entry<Dep, Section> entry : result.sections().entrySet()) {
        Section section = entry.getValue();
        if (section.empty().isPresent() && section.empty().get().until() == block) {
          result = result.withSection(entry.getKey(), section.withEmpty(Optional.empty()));
        }
      }
      return result;
    }

    @Override
    public Map<Integer, State> transfer(int node, State in) {
      Block block = scope.info().body().blocks().get(node);
      Map<Integer, List<World>> out = new LinkedHashMap<>();
      List<World> worlds =
          new ArrayList<>(in.worlds().stream().map(w -> entered(scope.info(), w, node)).toList());
      for (int i = 0; i < block.instrs().size(); i++) {
        Instr instr = block.instrs().get(i);
        List<World> next = new ArrayList<>();
        for (World world : worlds) {
          World going = world;
          List<Handler> handlers = Throwing.handlers(scope, world, block, instr);
          if (!handlers.isEmpty()) {
            Taint cause = Throwing.taint(scope, world, instr);
            going =
                Throwing.decides(scope, world, block, instr, cause)
                    ? world.enterBranch(scope.info().regions().throwing(node), cause)
                    : world;
            World thrown = thrownBy(going, instr, cause);
            handlers.forEach(h -> add(out, node, h.target(), thrown));
          }
          next.addAll(new Stepped(scope, transfer).step(going, block, i, instr));
        }
        worlds = List.copyOf(State.of(next, scope.info().watch(node), node).worlds());
      }
      worlds.forEach(w -> leave(w, block, out));
      Map<Integer, State> states = new LinkedHashMap<>();
      out.forEach((to, all) -> states.put(to, State.of(all, scope.info().watch(to), to)));
      return states;
    }

    /** What a null where none is expected does to the locks is not argued about. */
    private World thrownBy(World world, Instr instr, Taint cause) {
      World thrown = world.withThrown(cause.union(world.controlTaint()));
      return Throwing.isLikely(scope, world, instr) ? thrown : thrown.withoutDuties();
    }

    private void add(Map<Integer, List<World>> out, int from, int to, World world) {
      World entered = LoopFills.entering(scope, world, from, to).keep(kept(to));
      World decided =
          Arms.giveUp(
              entered,
              (branch, dep) ->
                  scope.info().isRetreat(to, branch, dep)
                      && !entered.isStampOf(dep, scope.info().stampsLiveAt(to)),
              scope.info()::chosenIn);
      out.computeIfAbsent(to, t -> new ArrayList<>()).add(decided);
    }

    /** An answer says something of parameters that are not read any more. */
    private BitSet kept(int to) {
      Body body = scope.info().body();
      if (!scope.summary() || body.method().result().kind() != TypeRef.Kind.BOOLEAN) {
        return scope.info().liveAt(to);
      }
      BitSet kept = (BitSet) scope.info().liveAt(to).clone();
      body.params().forEach(p -> kept.set(p.index()));
      return kept;
    }

    private void leave(World world, Block block, Map<Integer, List<World>> out) {
      World used = world;
      for (Use use : Use.of(world, block.end().reads(), List.of())) {
        used = use.settled(used);
      }
      if (block.end() instanceof Terminator.Jump jump) {
        add(out, block.id(), jump.target(), used);
      } else if (block.end() instanceof Terminator.Branch branch) {
        branch(used, block, branch, true, out);
        branch(used, block, branch, false, out);
      } else if (block.end() instanceof Terminator.Throw thrown) {
        World out1 =
            used.withThrown(
                used.deepTaint(thrown.value()).union(used.controlTaint()).tentativePart());
        for (Handler handler : block.handlers()) {
          if (Throwing.mayCatch(scope, thrown.value(), handler)) {
            add(out, block.id(), handler.target(), out1);
          }
        }
      }
    }

    private void branch(
        World world,
        Block block,
        Terminator.Branch branch,
        boolean truth,
        Map<Integer, List<World>> out) {
      Var condition = branch.condition();
      Value value = world.get(condition);
      if (!value.fact().admits(Fact.of(truth))) {
        return;
      }
      World chosen = world.refine(value.symbol(), v -> v.withFact(Fact.of(truth)));
      Optional<World> assumed = Conditions.assume(chosen, value.cond(), truth);
      if (assumed.isEmpty()) {
        return;
      }
      int target = truth ? branch.whenTrue() : branch.whenFalse();
      World entered = zeroStamps(assumed.get()).enterBranch(block.id(), value.taint());
      for (Map.Entry<Dep, Section> entry : entered.sections().entrySet()) {
        Section section = entry.getValue();
        if (section.empty().isPresent()
            && section.empty().get().until() == Section.Empty.NOT_BRANCHED) {
          int meet = scope.info().meet(block.id());
          Section.Empty until =
              new Section.Empty(
                  section.empty().get().validation(),
                  meet == target ? Section.Empty.FOR_EVER : meet);
          entered = entered.withSection(entry.getKey(), section.withEmpty(Optional.of(until)));
        }
      }
      add(out, block.id(), target, entered);
    }

    /** A section whose stamp was found to be 0 has failed. */
    private World zeroStamps(World world) {
      World result = world;
      for (Var var : scope.info().watched()) {
        Value value = result.get(var);
        if (value.fact() == Fact.ZERO && value.kind() instanceof Kind.Stamp stamp) {
          Section section = result.section(stamp.section());
          if (section != null && section.isOpen()) {
            result = Steps.failed(result, stamp.section(), Section.FOUND_ZERO);
          }
        }
      }
      return result;
    }
  }
}
