package dev.seqread.processor.state;

import dev.seqread.processor.flow.Graph;
import dev.seqread.processor.flow.Landmarks;
import dev.seqread.processor.flow.Liveness;
import dev.seqread.processor.flow.Loop;
import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be said of a body without following its paths. Computed once. */
public final class BodyInfo {
  private final Body body;
  private final int[] firstSite;
  private final List<Loop> loops;
  private final BitSet inLoop = new BitSet();
  private final List<List<BitSet>> live = new ArrayList<>();
  private final List<List<BitSet>> liveStamps = new ArrayList<>();
  private final List<Var> watched;
  private final List<Var> modes;
  private final Set<FieldRef> read = new HashSet<>();
  private final Set<FieldRef> written = new HashSet<>();
  private final Map<Integer, Boolean> ownOnly = new TreeMap<>();
  private final BitSet assigned = new BitSet();
  private final BitSet chosen = new BitSet();
  private @Nullable BitSet counters;
  private final Regions regions;
  private final Retreats retreats;
  private final Questions questions;
  private final Definitions definitions;
  private final Coverage coverage;
  private final Marks marks;

  /**
   * Analyses a body.
   *
   * @param landmarks which instructions validate; their reads are those that may be stamps
   */
  public BodyInfo(Body body, Landmarks landmarks) {
    this.body = body;
    this.regions = new Regions(body);
    this.retreats = new Retreats(this, landmarks);
    this.firstSite = firstSites(body);
    Graph all = Graph.ofAllEdges(body);
    this.loops = Loop.of(all, 0);
    loops.forEach(l -> l.blocks().forEach(inLoop::set));
    Liveness reads = Liveness.ofAllReads(body);
    Liveness stamps = Liveness.ofReadsIn(body, landmarks);
    for (Block block : body.blocks()) {
      live.add(reads.within(block.id()));
      liveStamps.add(stamps.within(block.id()));
    }
    this.questions = new Questions(this, landmarks);
    this.definitions = new Definitions(body);
    this.coverage = new Coverage(this);
    this.marks = new Marks(body, definitions);
    Flags flags = new Flags(body, definitions, landmarks);
    this.modes = flags.modes();
    this.watched = Stream.concat(watched(landmarks).stream(), flags.nulls().stream()).toList();
    body.blocks().forEach(b -> live.get(b.id()).get(0).or(questions.openAt(b.id())));
    instrs()
        .forEach(
            i -> {
              if (i.dst() != null) {
                (assigned.get(i.dst().index()) ? chosen : assigned).set(i.dst().index());
              }
              if (i instanceof Instr.LoadField load && !load.update()) {
                read.add(load.field());
              }
              if (i instanceof Instr.StoreField store) {
                written.add(store.field());
              }
            });
  }

  private static int[] firstSites(Body body) {
    int[] first = new int[body.blocks().size() + 1];
    for (Block block : body.blocks()) {
      first[block.id() + 1] = first[block.id()] + block.instrs().size() + 1;
    }
    return first;
  }

  /** The variables whose facts keep worlds apart: flags, and whatever may be a stamp. */
  private List<Var> watched(Landmarks landmarks) {
    BitSet wanted = new BitSet();
    BitSet begun = new BitSet();
    instrs().forEach(i -> landmarks.of(i).forEach(v -> wanted.set(v.index())));
    instrs().stream()
        .filter(i -> i.dst() != null && landmarks.begins(i))
        .forEach(i -> begun.set(Objects.requireNonNull(i.dst()).index()));
    wanted.or(begun);
    boolean changed = true;
    while (changed) {
      int before = wanted.cardinality();
      for (Instr instr : instrs()) {
        if (instr instanceof Instr.Copy copy && wanted.get(copy.dst().index())) {
          wanted.set(copy.src().index());
        }
        if (instr instanceof Instr.Copy copy && begun.get(copy.src().index())) {
          begun.set(copy.dst().index());
          wanted.set(copy.dst().index());
        }
      }
      changed = wanted.cardinality() > before;
    }
    return Stream.concat(
            body.vars().stream()
                .filter(
                    v ->
                        v.type().kind() == TypeRef.Kind.BOOLEAN
                            || v.type().kind() == TypeRef.Kind.INTEGRAL && wanted.get(v.index())),
            questions.answers().stream())
        .toList();
  }

  private List<Instr> instrs() {
    return body.blocks().stream().flatMap(b -> b.instrs().stream()).toList();
  }

  public Body body() {
    return body;
  }

  /** The number of an instruction; the end of a block counts as its last. */
  public int site(int block, int index) {
    return firstSite[block] + index;
  }

  /** The block of the instruction with a number. */
  int blockOf(int site) {
    int block = body.blocks().size() - 1;
    while (firstSite[block] > site) {
      block--;
    }
    return block;
  }

  /** The instruction with a number. */
  public Instr instr(int site) {
    int block = blockOf(site);
    return body.blocks().get(block).instrs().get(site - firstSite[block]);
  }

  Definitions definitions() {
    return definitions;
  }

  Coverage coverage() {
    return coverage;
  }

  Marks marks() {
    return marks;
  }

  Questions questions() {
    return questions;
  }

  /** The constant length of the array that the instruction with this number makes. */
  OptionalInt madeLength(int site) {
    for (Block block : body.blocks()) {
      int index = site - firstSite[block.id()];
      if (0 <= index
          && index < block.instrs().size()
          && block.instrs().get(index) instanceof Instr.NewArray made) {
        return constant(made.sizes().get(0));
      }
    }
    return OptionalInt.empty();
  }

  private OptionalInt constant(Var var) {
    List<Instr> all = instrs().stream().filter(i -> var.equals(i.dst())).toList();
    return all.size() == 1
            && all.get(0) instanceof Instr.Const made
            && made.value() instanceof Integer number
        ? OptionalInt.of(number)
        : OptionalInt.empty();
  }

  /** True if the edge goes back to the head of a loop. */
  boolean goesRound(int from, int to) {
    return loops.stream().anyMatch(l -> l.head() == to && l.blocks().contains(from));
  }

  public List<Loop> loops() {
    return loops;
  }

  public boolean isInLoop(int block) {
    return inLoop.get(block);
  }

  /** The block where the arms of a branch meet, or -1 if that is only the end of the body. */
  public int meet(int block) {
    return regions.meet(block);
  }

  /** The branches whose arms meet at a block. */
  public Set<Integer> meetingAt(int block) {
    return regions.meetingAt(block);
  }

  /** What is live after an instruction. */
  public BitSet liveAfter(int block, int index) {
    return live.get(block).get(Math.min(index + 1, live.get(block).size() - 1));
  }

  /** What is live at the start of a block. */
  public BitSet liveAt(int block) {
    return live.get(block).get(0);
  }

  /** The variables that may be validated as a stamp after an instruction. */
  public BitSet stampsLiveAfter(int block, int index) {
    return liveStamps.get(block).get(index + 1);
  }

  /** The variables that may be validated as a stamp from the start of a block on. */
  BitSet stampsLiveAt(int block) {
    return liveStamps.get(block).get(0);
  }

  public List<Var> watched() {
    return watched;
  }

  /** What keeps worlds apart in a block. */
  Watch watch(int block) {
    return new Watch(watched, modes, dep -> isRepeated(block, dep));
  }

  /** True if the block may come again before the section begins again. */
  private boolean isRepeated(int block, Dep dep) {
    int begin = dep instanceof Dep.Section section ? blockOf(section.site()) : -1;
    return inLoop.get(block)
        && loops.stream().anyMatch(l -> l.blocks().contains(block) && !l.blocks().contains(begin));
  }

  /**
   * True if what a variable holds depends on the branch that it was assigned in. A temporary that
   * is assigned in one place does not: it is used there, too.
   */
  public boolean isChosen(Var var) {
    return isChosen(var.index());
  }

  private boolean isChosen(int var) {
    return var >= body.vars().size()
        || (body.vars().get(var).isNamed() || chosen.get(var)) && !counters().get(var);
  }

  /** The variables that depend on a branch wherever one of its arms may assign them. */
  BitSet chosenIn(int branch) {
    BitSet vars = (BitSet) regions.assignedIn(branch).clone();
    vars.stream().filter(v -> !isChosen(v)).forEach(vars::clear);
    return vars;
  }

  /** The counters of attempts, which decide nothing but whether to go on trying. */
  private BitSet counters() {
    if (counters == null) {
      counters = new AttemptCounters(body, definitions).all();
    }
    return counters;
  }

  /** True if a value without a name is compared, and goes nowhere else. */
  boolean isOnlyCompared(Var var) {
    return !var.isNamed()
        && var.index() < body.vars().size()
        && instrs().stream()
            .filter(i -> i.reads().contains(var))
            .allMatch(i -> i instanceof Instr.Op op && op.kind().isComparison())
        && body.blocks().stream().noneMatch(b -> b.end().reads().contains(var))
        && instrs().stream().anyMatch(i -> i.reads().contains(var));
  }

  /** True if what an update reads goes anywhere but back into the same field. */
  boolean isValueUsed(Instr.LoadField update) {
    Deque<Var> work = new ArrayDeque<>(List.of(update.dst()));
    while (!work.isEmpty()) {
      Var var = work.pop();
      if (body.blocks().stream().anyMatch(b -> b.end().reads().contains(var))) {
        return true;
      }
      for (Instr instr : instrs().stream().filter(i -> i.reads().contains(var)).toList()) {
        boolean back =
            instr instanceof Instr.StoreField store
                && store.update()
                && store.field().equals(update.field())
                && !var.equals(store.base());
        if (instr instanceof Instr.Op op) {
          work.push(op.dst());
        } else if (!back) {
          return true;
        }
      }
    }
    return false;
  }

  /** What an update of a field puts into it, apart from what was there. */
  List<Var> added(Instr.StoreField update) {
    List<Var> added = new ArrayList<>();
    Deque<Var> work = new ArrayDeque<>(List.of(update.src()));
    Set<Var> seen = new HashSet<>();
    while (!work.isEmpty()) {
      Var var = work.pop();
      for (Instr instr : seen.add(var) ? definitions.of(var) : List.<Instr>of()) {
        boolean there =
            instr instanceof Instr.LoadField load
                && load.update()
                && load.field().equals(update.field());
        if (instr instanceof Instr.Op op && !var.isNamed()) {
          op.reads().forEach(work::push);
        } else if (!there) {
          added.add(var);
        }
      }
    }
    return added;
  }

  /** True if the field is read other than to update it. */
  public boolean reads(FieldRef field) {
    return read.contains(field);
  }

  /**
   * True if from a block on nothing is read but fields that this very body writes, its own records
   * of what it did.
   */
  boolean readsOnlyItsOwn(int block) {
    return ownOnly.computeIfAbsent(block, this::findReadsOnlyItsOwn);
  }

  private boolean findReadsOnlyItsOwn(int from) {
    BitSet seen = new BitSet();
    Deque<Integer> work = new ArrayDeque<>(List.of(from));
    while (!work.isEmpty()) {
      Block block = body.blocks().get(work.pop());
      if (seen.get(block.id())) {
        continue;
      }
      seen.set(block.id());
      if (!block.instrs().stream().allMatch(this::isOfItsOwn)) {
        return false;
      }
      work.addAll(block.end().successors());
    }
    return true;
  }

  private boolean isOfItsOwn(Instr instr) {
    return instr instanceof Instr.LoadField load
        ? load.field().isFinal() || written.contains(load.field())
        : !(instr instanceof Instr.Call || instr instanceof Instr.LoadElement);
  }

  /**
   * True if at the start of the block it is clear that a branch on the section has only decided to
   * give it up for another attempt.
   */
  boolean isRetreat(int block, int branch, Dep section) {
    return retreats.isRetreat(block, branch, section);
  }

  Regions regions() {
    return regions;
  }

  /** True if some block ends in a branch on the variable. */
  public boolean isTested(Var var) {
    return body.blocks().stream()
        .anyMatch(b -> b.end() instanceof Terminator.Branch br && br.condition().equals(var));
  }
}
