package dev.seqread.processor.protocol;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.ClassDecl;
import dev.seqread.processor.ir.Contract.Mark;
import dev.seqread.processor.ir.MethodDecl;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the sequence counters of a file, and what is wrong with their protocols. */
public final class Protocols {
  private final Map<MethodDecl, List<Path>> paths = new LinkedHashMap<>();
  private final Map<Place, Weakness> found = new LinkedHashMap<>();
  private final Map<String, List<Reading>> readings = new LinkedHashMap<>();
  private final Map<String, Step.Store> begun = new LinkedHashMap<>();
  private final Set<String> marked = new HashSet<>();
  private final boolean infer;

  /** What anything in the file stores: a counter that nobody moves has no writers to fear. */
  private final Set<String> stored = new HashSet<>();

  private Protocols(boolean infer) {
    this.infer = infer;
  }

  /**
   * What is wrong in a file, in the order of its methods.
   *
   * @param infer counters are judged, too, whose readers nobody has marked
   */
  public static Collection<Weakness> of(Unit unit, boolean infer) {
    Protocols protocols = new Protocols(infer);
    protocols.follow(unit);
    protocols.judge();
    return List.copyOf(protocols.found.values());
  }

  /** The counters whose readers nobody has marked, by {@link Spot#key}. */
  static Set<String> unmarked(Unit unit) {
    Protocols protocols = new Protocols(true);
    protocols.follow(unit);
    protocols.gather();
    Set<String> counters = new TreeSet<>(protocols.readings.keySet());
    counters.removeIf(key -> protocols.marked.contains(key) || !protocols.isCounter(key));
    return counters;
  }

  /** True if there is a sequence counter that nobody has marked. */
  public static boolean isCountedIn(Unit unit) {
    return !unmarked(unit).isEmpty();
  }

  private void follow(Unit unit) {
    Map<MethodRef, Body> bodies = new LinkedHashMap<>();
    for (ClassDecl type : unit.classes()) {
      for (MethodDecl method : type.methods()) {
        method
            .body()
            .filter(b -> b.kind() == Body.Kind.METHOD)
            .ifPresent(b -> bodies.put(method.method(), b));
      }
    }
    if (!Counting.mayBeIn(bodies.values())) {
      return;
    }
    Handles handles = Handles.of(unit);
    for (ClassDecl type : unit.classes()) {
      for (MethodDecl method : type.methods()) {
        Optional.ofNullable(bodies.get(method.method()))
            .flatMap(body -> Walk.of(body, bodies, handles))
            .ifPresent(all -> paths.put(method, all));
      }
    }
  }

  private void gather() {
    paths.forEach(this::collect);
    readings
        .keySet()
        .forEach(key -> paths.forEach((method, all) -> all.forEach(path -> noteWrite(path, key))));
  }

  private void judge() {
    gather();
    paths.forEach(
        (method, all) -> {
          answer(method)
              .ifPresentOrElse(good -> validates(method, all, good), () -> reads(method, all));
        });
    readings.keySet().stream().filter(this::isCounter).forEach(this::writes);
  }

  /** The answer of a marked method that says that the section is consistent. */
  private static Optional<Boolean> answer(MethodDecl method) {
    return method.method().contract().has(Mark.SEQ_VALIDATE)
        ? Optional.of(true)
        : method.method().contract().has(Mark.SEQ_RETRY) ? Optional.of(false) : Optional.empty();
  }

  private void collect(MethodDecl method, List<Path> all) {
    Optional<Boolean> good = answer(method);
    for (Path path : all) {
      path.steps().stream()
          .filter(Step.Store.class::isInstance)
          .forEach(s -> stored.add(((Step.Store) s).spot().key()));
      if (path.thrown()) {
        continue;
      }
      Claims claims =
          good.map(g -> Claims.answering(path, g)).orElseGet(() -> Claims.of(path.facts()));
      for (Reading reading : Reading.of(path, claims)) {
        boolean section = reading.stamp() instanceof Term.Look && !reading.data().isEmpty();
        if (good.isPresent() || section) {
          String key = reading.again().spot().key();
          readings.computeIfAbsent(key, k -> new ArrayList<>()).add(reading);
          if (good.isPresent()) {
            marked.add(key);
          }
        }
      }
    }
  }

  private void noteWrite(Path path, String key) {
    for (Period period : Period.of(path, key).orElse(List.of())) {
      boolean writes =
          path.steps().subList(period.odd() + 1, period.even().orElse(path.steps().size())).stream()
              .anyMatch(
                  s ->
                      s instanceof Step.Store store && !store.spot().key().equals(key)
                          || s instanceof Step.Run);
      if (writes && period.even().isPresent()) {
        begun.putIfAbsent(key, (Step.Store) path.steps().get(period.odd()));
      }
    }
  }

  /** A counter is one for certain if a mark says so, or somebody makes it odd and readers ask. */
  private boolean isCounter(String key) {
    return marked.contains(key)
        || infer
            && begun.containsKey(key)
            && readings.get(key).stream().anyMatch(r -> r.asksForOdd() || isFenced(r));
  }

  private static boolean isFenced(Reading reading) {
    return Ordering.fencesLoads(reading.path().steps(), reading.begin().orElse(0), reading.end());
  }

  private void validates(MethodDecl method, List<Path> all, boolean good) {
    Set<Boolean> equalAnswers = new HashSet<>();
    Set<Boolean> unequalAnswers = new HashSet<>();
    for (Path path : all) {
      if (path.thrown() || !method.method().result().equals(TypeRef.BOOLEAN)) {
        continue;
      }
      for (boolean answer : List.of(true, false)) {
        Optional<Long> known = path.result().flatMap(Term::number);
        if (known.isPresent() && known.get() != 0 != answer) {
          continue;
        }
        Claims claims = Claims.answering(path, answer);
        if (claims.equal().stream().anyMatch(Protocols::isStampCompared)) {
          equalAnswers.add(answer);
        }
        if (claims.unequal().stream().anyMatch(Protocols::isStampCompared)) {
          unequalAnswers.add(answer);
        }
        if (answer == good && known.isPresent() && looksNowhere(path)) {
          add(ReadSide.never(path.end()));
        }
        if (answer == good && needsFences()) {
          Reading.of(path, claims).stream()
              .filter(r -> r.stamp() instanceof Term.Input)
              .filter(r -> stored.contains(r.again().spot().key()))
              .flatMap(r -> ReadSide.again(r).stream())
              .forEach(this::add);
        }
      }
    }
    if (equalAnswers.equals(Set.of(!good)) && unequalAnswers.contains(good)) {
      add(inverted(method, good));
    }
  }

  private static boolean isStampCompared(Claims.Pair pair) {
    return pair.one() instanceof Term.Input && pair.two() instanceof Term.Look
        || pair.one() instanceof Term.Look && pair.two() instanceof Term.Input;
  }

  private static boolean looksNowhere(Path path) {
    return path.facts().isEmpty() && path.steps().stream().allMatch(Step.Fence.class::isInstance);
  }

  private static Weakness inverted(MethodDecl method, boolean good) {
    String mark = good ? "SeqValidate" : "SeqRetry";
    Place place =
        method.annotations().stream()
            .filter(a -> a.name().equals(mark))
            .map(a -> a.place())
            .findFirst()
            .orElse(method.place());
    return new Weakness(
        Weakness.Kind.INVERTED,
        place,
        "a @"
            + mark
            + " method answers true when the counter has "
            + (good ? "not moved" : "moved")
            + "; this one says the opposite",
        "turn the comparison round, or mark it @" + (good ? "SeqRetry" : "SeqValidate"),
        List.of());
  }

  private void reads(MethodDecl method, List<Path> all) {
    boolean begins = method.method().contract().has(Mark.SEQ_BEGIN);
    for (Path path : all) {
      if (path.thrown()) {
        continue;
      }
      if (begins) {
        path.result()
            .map(Claims::bare)
            .filter(Term.Look.class::isInstance)
            .map(Term.Look.class::cast)
            .ifPresent(stamp -> begin(path, stamp));
      }
      for (Reading reading : Reading.of(path, Claims.of(path.facts()))) {
        if (reading.stamp() instanceof Term.Look stamp
            && !reading.data().isEmpty()
            && stored.contains(stamp.spot().key())
            && isCounter(stamp.spot().key())) {
          section(reading, stamp);
        }
      }
    }
  }

  private void section(Reading reading, Term.Look stamp) {
    ReadSide.again(reading).ifPresent(this::add);
    int first = Ordering.indexOf(reading.path().steps(), reading.data().get(0).value());
    ReadSide.begin(reading.path(), stamp, first).ifPresent(this::add);
    String key = stamp.spot().key();
    if (begun.containsKey(key) && !reading.asksForOdd() && reading.claims().others().isEmpty()) {
      add(
          ReadSide.odd(
              step(reading.path(), stamp).place(), stamp.spot().shown(), begun.get(key).place()));
    }
  }

  private void begin(Path path, Term.Look stamp) {
    String key = stamp.spot().key();
    if (!marked.contains(key)) {
      return;
    }
    ReadSide.begin(path, stamp, path.steps().size()).ifPresent(this::add);
    Claims claims = Claims.of(path.facts());
    boolean bare = path.result().filter(stamp::equals).isPresent();
    if (!bare || claims.asks(stamp) || validationAsks(key)) {
      return;
    }
    Optional<Term.Look> other =
        path.steps().stream()
            .filter(Step.Load.class::isInstance)
            .map(s -> ((Step.Load) s).value())
            .filter(l -> l.spot().equals(stamp.spot()) && claims.asks(l))
            .reduce((a, b) -> b);
    if (other.isPresent()) {
      Place asked = step(path, other.get()).place();
      add(ReadSide.twice(step(path, stamp).place(), stamp.spot().shown(), asked));
    } else if (claims.others().isEmpty() && begun.containsKey(key)) {
      Place write = begun.get(key).place();
      add(ReadSide.odd(step(path, stamp).place(), stamp.spot().shown(), write));
    }
  }

  private static Step step(Path path, Term.Look look) {
    return path.steps().get(Ordering.indexOf(path.steps(), look));
  }

  private boolean validationAsks(String key) {
    return readings.get(key).stream()
        .filter(r -> r.stamp() instanceof Term.Input)
        .allMatch(r -> r.asksForOdd() || !r.claims().others().isEmpty());
  }

  /** Where all that sections are seen to read is volatile, its own order is enough. */
  private boolean needsFences() {
    List<Step.Load> data =
        readings.values().stream().flatMap(List::stream).flatMap(r -> r.data().stream()).toList();
    return data.isEmpty() || data.stream().anyMatch(load -> !load.order().acquires());
  }

  private void writes(String key) {
    Set<String> read = new HashSet<>();
    readings.get(key).stream()
        .filter(r -> r.stamp() instanceof Term.Look)
        .flatMap(r -> r.data().stream())
        .forEach(load -> read.add(load.spot().key()));
    paths.forEach((method, all) -> all.forEach(path -> write(path, key, read)));
  }

  private void write(Path path, String key, Set<String> read) {
    Optional<List<Period>> periods = Period.of(path, key).filter(p -> !p.isEmpty());
    if (periods.isEmpty()) {
      return;
    }
    periods.get().forEach(p -> WriteSide.check(path, p, key).ifPresent(this::add));
    boolean whole = periods.get().stream().allMatch(p -> p.even().isPresent());
    if (whole && !path.thrown()) {
      String name = ((Step.Store) path.steps().get(periods.get().get(0).odd())).spot().shown();
      WriteSide.outside(path, periods.get(), read, name, key).ifPresent(this::add);
    }
  }

  private void add(Weakness weakness) {
    found.putIfAbsent(weakness.place(), weakness);
  }
}
