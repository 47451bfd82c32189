package dev.seqread.processor.state;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Contract;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random elements of the domains, from few enough parts that they often have some in common. */
final class Some {
  static final Var FLAG = new Var(0, "flag", TypeRef.BOOLEAN, Var.Kind.LOCAL, false);
  static final Var STAMP = new Var(1, "stamp", TypeRef.LONG, Var.Kind.LOCAL, false);
  static final Var DATA = new Var(2, "data", TypeRef.OBJECT, Var.Kind.LOCAL, false);
  static final List<Var> VARS = List.of(FLAG, STAMP, DATA);
  static final Watch WATCH = new Watch(List.of(FLAG, STAMP), dep -> false);

  private static final MethodRef METHOD =
      new MethodRef("A", "m", List.of(), TypeRef.VOID, Set.of(), Contract.NONE, List.of());
  private static final Body BODY =
      new Body(Body.Kind.METHOD, METHOD, "A", VARS, List.of(), List.of(), place(1));

  static final World EMPTY = World.empty(BODY);

  private Some() {}

  private static Place place(int line) {
    return new Place("F", line, 1, line, line);
  }

  private static FieldRef field(String name) {
    return new FieldRef("A", "A", name, TypeRef.OBJECT, Optional.empty(), Set.of());
  }

  static Arbitrary<Place> places() {
    return Arbitraries.of(1, 2).map(Some::place);
  }

  static Arbitrary<FieldRef> fields() {
    return Arbitraries.of("f", "g").map(Some::field);
  }

  static Arbitrary<Dep> deps() {
    return Arbitraries.of(
        new Dep.Section(1, 0), new Dep.Section(1, 1), Dep.CALLER, new Dep.Param(0));
  }

  static Arbitrary<Source> sources() {
    return Combinators.combine(places(), Arbitraries.of("this.f", "this.g")).as(Source::new);
  }

  static Arbitrary<Taint> taints() {
    return Combinators.combine(dependences(), dependences()).as(Taint::new);
  }

  private static Arbitrary<SortedMap<Dep, Source>> dependences() {
    return Arbitraries.maps(deps(), sources()).ofMaxSize(2).map(TreeMap::new);
  }

  static Arbitrary<Symbol> symbols() {
    return Arbitraries.oneOf(
        ways(),
        Combinators.combine(ways(), ways(), Arbitraries.of(-1, 1))
            .as((array, index, site) -> new Symbol.Element(array, index, site, 0)),
        views());
  }

  private static Arbitrary<Symbol> views() {
    return Combinators.combine(ways(), Arbitraries.of(true, false)).as(Symbol.View::new);
  }

  /** Symbols without an index. */
  static Arbitrary<Symbol> ways() {
    Arbitrary<Integer> two = Arbitraries.of(0, 1);
    Arbitrary<Symbol> starts =
        Arbitraries.oneOf(
            Arbitraries.of(Symbol.SELF, new Symbol.Constant("0"), new Symbol.Constant("1")),
            two.map(Symbol.Param::new),
            Combinators.combine(two, two).as(Symbol.Def::new),
            Combinators.combine(two, two).as(Symbol.Phi::new));
    return longer(longer(starts));
  }

  /** Those symbols, and what their fields hold. */
  private static Arbitrary<Symbol> longer(Arbitrary<Symbol> from) {
    Arbitrary<Integer> two = Arbitraries.of(0, 1);
    return Arbitraries.oneOf(
        from,
        from,
        Combinators.combine(from, fields()).as(Symbol.Path::new),
        Combinators.combine(from, fields(), two, two).as(Symbol.Load::new));
  }

  static Arbitrary<Bounds> bounds() {
    Arbitrary<Set<Symbol>> arrays =
        Arbitraries.<Symbol>of(new Symbol.Param(0), new Symbol.Def(1, 0)).set().ofMaxSize(2);
    return Combinators.combine(
            arrays,
            arrays,
            arrays,
            Arbitraries.of(true, false),
            Arbitraries.of(Bounds.Data.values()),
            Arbitraries.of(0L, 7L, Bounds.UNBOUNDED))
        .as(
            (below, more, under, limited, data, most) -> {
              Set<Symbol> upto = new HashSet<>(below);
              upto.addAll(more);
              return new Bounds(below, upto, under, limited, data, most);
            });
  }

  static Arbitrary<Fact> facts() {
    return Arbitraries.of(Fact.values());
  }

  static Arbitrary<Kind> kinds() {
    Arbitrary<Kind> stamps = deps().map(Kind.Stamp::new);
    Arbitrary<Kind> holds =
        Combinators.combine(symbols(), Arbitraries.of(Mode.values())).as(Kind.Hold::new);
    return Arbitraries.oneOf(
        Arbitraries.of(Kind.PLAIN, Kind.NO_STAMP, new Kind.Given(0)), stamps, holds);
  }

  static Arbitrary<Cond> conds() {
    Cond.Operand zero =
        new Cond.Operand(new Symbol.Constant("0"), Fact.ZERO, Bounds.NONE, true, false);
    return Arbitraries.of(
        Cond.UNKNOWN,
        new Cond.Test(Symbol.SELF, TypeRef.OBJECT),
        new Cond.Compare(OpKind.EQ, zero, zero),
        new Cond.Not(new Cond.Test(Symbol.SELF, TypeRef.OBJECT)));
  }

  static Arbitrary<Value> values() {
    return Combinators.combine(
            taints(),
            symbols(),
            kinds(),
            facts(),
            bounds(),
            fields().optional(),
            Arbitraries.of("A", "B").set().ofMaxSize(2),
            conds())
        .as(
            (taint, symbol, kind, fact, bounds, origin, tested, cond) ->
                new Value(
                    taint, symbol, kind, fact, bounds, Range.ALL, origin, tested, cond, Refs.NONE,
                    Set.of()))
        .flatMap(value -> ranges().map(value::withRange))
        .flatMap(value -> refs().map(value::withRefs));
  }

  static Arbitrary<Range> ranges() {
    Arbitrary<Long> ends = Arbitraries.of(-1L, 0L, 5L);
    return Arbitraries.oneOf(
        Arbitraries.just(Range.ALL),
        Combinators.combine(ends, ends).as((a, b) -> new Range(Math.min(a, b), Math.max(a, b))));
  }

  static Arbitrary<Obj> objects() {
    FieldRef field = fields().sample();
    return Arbitraries.of(
        new Obj.Made(1, 0, false),
        new Obj.Made(1, 0, true),
        new Obj.Made(2, 0, false),
        new Obj.Given(0),
        new Obj.Held(Obj.ELSEWHERE, field),
        Obj.OUTSIDE);
  }

  static Arbitrary<Refs> refs() {
    return objects().set().ofMaxSize(3).map(Refs::of);
  }

  static Arbitrary<Slot> slots() {
    return Arbitraries.of(new Slot.At(0), new Slot.At(1), Slot.REST);
  }

  static Arbitrary<Value> contents() {
    return Combinators.combine(taints(), refs())
        .as((taint, refs) -> Value.of(Symbol.UNNAMED).withTaint(taint).withRefs(refs));
  }

  static Arbitrary<Cell> cells() {
    return Combinators.combine(
            Arbitraries.of(Cell.Owner.values()),
            contents(),
            Arbitraries.maps(slots(), contents()).ofMaxSize(2),
            Arbitraries.of(true, false))
        .as(
            (owner, others, slots, begun) ->
                new Cell(owner, Cell.Shape.UNKNOWN, others, new TreeMap<>(slots), begun));
  }

  static Arbitrary<Heap> heaps() {
    return Arbitraries.maps(objects(), cells())
        .ofMaxSize(3)
        .map(cells -> new Heap(new TreeMap<>(cells), new TreeMap<>()));
  }

  static Arbitrary<Section> sections() {
    return Combinators.combine(
            symbols().optional(),
            places(),
            deps().set().ofMaxSize(2),
            Arbitraries.of("s", "t"),
            Arbitraries.of(Phase.values()),
            fields().set().ofMaxSize(2),
            Arbitraries.of(-1, 3, 4),
            places().map(p -> new Section.Empty(p, 1)).optional())
        .as(
            (lock, begin, within, stamp, phase, read, failedAt, empty) -> {
              Section section = Section.begun(lock, false, begin, stamp).within(within);
              section = failedAt < 0 ? section : section.failed(failedAt);
              for (FieldRef field : read) {
                section = section.reading(Optional.of(field));
              }
              return section.withPhase(phase).withEmpty(empty);
            });
  }

  static Arbitrary<Held> helds() {
    return Combinators.combine(
            Arbitraries.of(Mode.values()),
            places(),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(Held::new);
  }

  /** Worlds that differ in one thing or another. */
  static Arbitrary<World> worlds() {
    return Combinators.combine(
            Arbitraries.maps(Arbitraries.of(VARS), values()).ofMaxSize(3),
            Arbitraries.maps(deps(), sections()).ofMaxSize(2),
            Arbitraries.maps(symbols(), helds()).ofMaxSize(1),
            Arbitraries.maps(Arbitraries.of(1, 2), taints()).ofMaxSize(2),
            taints(),
            Arbitraries.maps(objects(), cells()).ofMaxSize(2))
        .as(
            (values, sections, held, control, thrown, objects) -> {
              World world = EMPTY.withThrown(thrown);
              for (var entry : values.entrySet()) {
                world = world.set(entry.getKey(), entry.getValue());
              }
              for (var entry : sections.entrySet()) {
                world = world.withSection(entry.getKey(), entry.getValue());
              }
              for (var entry : held.entrySet()) {
                world = world.withHeld(entry.getKey(), entry.getValue());
              }
              for (var entry : control.entrySet()) {
                world = world.enterBranch(entry.getKey(), entry.getValue());
              }
              for (var entry : objects.entrySet()) {
                world = world.withCell(entry.getKey(), entry.getValue());
              }
              return world;
            });
  }

  /** States of worlds that differ little, so that many have a key in common. */
  static Arbitrary<State> states() {
    return alike().list().ofMinSize(1).ofMaxSize(4).map(w -> State.of(w, WATCH, 1));
  }

  private static Arbitrary<World> alike() {
    Section open = Section.begun(Optional.of(Symbol.SELF), false, place(1), "s");
    Dep dep = new Dep.Section(1, 0);
    Arbitrary<Kind> kinds =
        Arbitraries.of(Kind.PLAIN, Kind.NO_STAMP, new Kind.Stamp(dep), new Kind.Given(0));
    Arbitrary<Symbol> locks =
        Combinators.combine(Arbitraries.of(0, 1), Arbitraries.of(0, 1))
            .as((site, age) -> new Symbol.Load(Symbol.SELF, field("lock"), site, age));
    return Combinators.combine(facts(), kinds, taints(), locks, Arbitraries.of(0, 1, 2, 3))
        .as(
            (fact, kind, taint, lock, parts) -> {
              World world =
                  EMPTY
                      .set(FLAG, Value.of(Symbol.SELF).withFact(fact))
                      .set(STAMP, Value.of(Symbol.SELF).withKind(kind))
                      .set(DATA, Value.of(Symbol.SELF).withTaint(taint));
              if ((parts & 1) != 0) {
                world = world.withSection(dep, open);
              }
              return (parts & 2) != 0
                  ? world.withHeld(lock, new Held(Mode.WRITE, place(1), true, true))
                  : world;
            });
  }
}
