package dev.seqread.processor.state;

import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The reads in the body of a helper, as its caller sees them. */
final class HelperReads {
  private static final Summary.Read SOMETHING =
      new Summary.Read(Optional.empty(), Optional.empty(), Set.of());

  private HelperReads() {}

  static List<Sources.Read> of(
      Summary summary, World world, Instr instr, Predicate<Summary.Read> which) {
    @Nullable Var receiver = instr instanceof Instr.Call call ? call.receiver() : null;
    List<Var> args = instr instanceof Instr.Call call ? call.args() : ((Instr.New) instr).args();
    Place place = instr.place();
    String what =
        instr instanceof Instr.Call call
            ? call.method().name() + "()"
            : "new " + ((Instr.New) instr).dst().type().name();
    List<Sources.Read> reads = new ArrayList<>();
    summary.reads().stream()
        .filter(which)
        .forEach(
            read ->
                seen(read, world, receiver, args, place, what)
                    .map(seen -> seen.under(locks(read, world, receiver, args)))
                    .ifPresent(reads::add));
    if (summary.readsOther() && which.test(SOMETHING)) {
      reads.add(Sources.Read.unknown(place, what));
    }
    return reads;
  }

  /** Empty for what the caller knows better: an object of its own, and one that it is lent. */
  private static Optional<Sources.Read> seen(
      Summary.Read read,
      World world,
      @Nullable Var receiver,
      List<Var> args,
      Place place,
      String what) {
    Optional<Symbol> object = read.object().flatMap(o -> Calls.translate(o, world, receiver, args));
    if (isOwn(read, world, receiver, args)) {
      return Optional.empty();
    }
    if (read.field().isPresent()) {
      Symbol other = receiver == null ? Symbol.SELF : world.get(receiver).symbol();
      @Nullable Symbol base = read.field().get().isStatic() ? null : object.orElse(other);
      return Optional.of(new Sources.Read(read.field(), base, place, what, true));
    }
    @Nullable Var given =
        read.param().isPresent() ? Calls.subject(receiver, args, read.param().getAsInt()) : null;
    return Optional.of(
        given == null
            ? Sources.Read.unknown(place, what)
            : Sources.Read.inside(world.get(given), place, what));
  }

  private static Set<Symbol> locks(
      Summary.Read read, World world, @Nullable Var receiver, List<Var> args) {
    Set<Symbol> locks = new HashSet<>();
    read.covered().forEach(l -> Calls.translate(l, world, receiver, args).ifPresent(locks::add));
    return locks.isEmpty() && !read.covered().isEmpty() ? Set.of(Symbol.UNNAMED) : locks;
  }

  /** True if whatever the object is that is read, nobody else has it. */
  private static boolean isOwn(
      Summary.Read read, World world, @Nullable Var receiver, List<Var> args) {
    Optional<Refs> refs = read.object().flatMap(o -> refs(o, world, receiver, args));
    return refs.isPresent() && world.heap().isOwn(refs.get());
  }

  private static Optional<Refs> refs(
      Symbol inner, World world, @Nullable Var receiver, List<Var> args) {
    if (inner instanceof Symbol.Self) {
      return Optional.ofNullable(receiver).map(r -> world.get(r).refs());
    }
    if (inner instanceof Symbol.Param param && param.index() < args.size()) {
      return Optional.of(world.get(args.get(param.index())).refs());
    }
    @Nullable Symbol base =
        inner instanceof Symbol.Path path
            ? path.base()
            : inner instanceof Symbol.Load load ? load.base() : null;
    if (base == null) {
      return Optional.empty();
    }
    FieldRef field =
        inner instanceof Symbol.Path path ? path.field() : ((Symbol.Load) inner).field();
    if (field.is(FieldRef.Flag.OUTER_THIS)) {
      return Optional.empty();
    }
    return refs(base, world, receiver, args)
        .map(r -> world.heap().load(r, new Slot.Field(field), Symbol.UNNAMED).refs());
  }
}
