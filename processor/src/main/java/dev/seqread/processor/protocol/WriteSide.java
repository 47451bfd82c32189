package dev.seqread.processor.protocol;

import dev.seqread.processor.report.Related;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Holds the steps of writers against the memory model. */
final class WriteSide {
  private WriteSide() {}

  /** What is wrong with one write on a path that makes the counter odd and even again. */
  static Optional<Weakness> check(Path path, Period period, String key) {
    List<Step> steps = path.steps();
    Step.Store odd = (Step.Store) steps.get(period.odd());
    if (period.even().isEmpty()) {
      return path.thrown() ? abandoned(path, odd, period.odd()) : Optional.empty();
    }
    int end = period.even().getAsInt();
    Step.Store even = (Step.Store) steps.get(end);
    int first = data(steps, period.odd() + 1, end, key).min().orElse(-1);
    int last = data(steps, period.odd() + 1, end, key).max().orElse(-1);
    if (first < 0) {
      return Optional.empty();
    }
    if (!odd.atomic()
        && !Ordering.fencesStores(steps, period.odd(), first)
        && !Ordering.callsUnknown(steps, period.odd(), first)) {
      return Optional.of(begins(odd, steps.get(first)));
    }
    if (!even.order().releases()
        && !Ordering.fencesStores(steps, last, end)
        && !Ordering.callsUnknown(steps, last + 1, end)) {
      return Optional.of(ends(even, steps.get(last)));
    }
    return Optional.empty();
  }

  /** The stores of data, and what may store some. */
  private static IntStream data(List<Step> steps, int from, int to, String key) {
    return IntStream.range(from, to)
        .filter(
            i ->
                steps.get(i) instanceof Step.Store store
                        && !store.spot().key().equals(key)
                        && !store.order().releases()
                    || steps.get(i) instanceof Step.Run run && run.given());
  }

  private static Weakness begins(Step.Store odd, Step data) {
    String name = "'" + odd.spot().shown() + "'";
    return ReadSide.weak(
        odd.place(),
        "the write's stores may be seen before "
            + name
            + " is odd: "
            + (odd.order().releases()
                ? "a " + odd.order() + " store holds back only what comes before it"
                : "this is " + (odd.order() == Order.OPAQUE ? "an opaque" : "a plain") + " store")
            + ", and no store-store fence follows",
        "let VarHandle.storeStoreFence() follow the store that makes it odd",
        List.of(new Related(data.place(), "the first store of the write")));
  }

  private static Weakness ends(Step.Store even, Step data) {
    return ReadSide.weak(
        even.place(),
        "the write's stores may be seen after '"
            + even.spot().shown()
            + "' is even again: this is "
            + (even.order() == Order.OPAQUE ? "an opaque" : "a plain")
            + " store, and no release fence comes before it",
        "store it with setRelease or as a volatile, or put a release fence before it",
        List.of(new Related(data.place(), "the last store of the write")));
  }

  /** A path that looks at the counter again before it leaves may know better. */
  private static Optional<Weakness> abandoned(Path path, Step.Store odd, int from) {
    boolean looks =
        path.steps().subList(from, path.steps().size()).stream()
            .anyMatch(
                s -> s instanceof Step.Load load && load.spot().key().equals(odd.spot().key()));
    if (looks) {
      return Optional.empty();
    }
    Optional<Step> run =
        path.steps().subList(from, path.steps().size()).stream()
            .filter(s -> s instanceof Step.Run call && call.given())
            .reduce((a, b) -> b);
    return Optional.of(
        ReadSide.weak(
            run.map(Step::place).orElse(path.end()),
            "an exception "
                + (run.isPresent() ? "of the update" : "here")
                + " leaves '"
                + odd.spot().shown()
                + "' odd: every reader waits or fails for ever",
            "make it even again in a finally",
            List.of(new Related(odd.place(), "it is made odd here"))));
  }

  /** What sections read is stored while the counter is even, beside a write that has a period. */
  static Optional<Weakness> outside(
      Path path, List<Period> periods, Set<String> read, String name, String key) {
    List<Step> steps = path.steps();
    for (int i = 0; i < steps.size(); i++) {
      int at = i;
      boolean covered =
          periods.stream().anyMatch(p -> p.odd() < at && at < p.even().orElse(steps.size()));
      if (steps.get(i) instanceof Step.Store store
          && !covered
          && !store.spot().key().equals(key)
          && read.contains(store.spot().key())) {
        boolean early = i < periods.get(0).odd();
        return Optional.of(
            ReadSide.weak(
                store.place(),
                "'"
                    + store.spot().shown()
                    + "' is written while '"
                    + name
                    + "' is even: "
                    + (early ? "it is made odd only afterwards" : "the write has ended before")
                    + ", and sections that see half of the write validate",
                "store everything that sections read between the two changes of the counter",
                List.of(
                    new Related(steps.get(periods.get(0).odd()).place(), "it is made odd here"))));
      }
    }
    return Optional.empty();
  }
}
