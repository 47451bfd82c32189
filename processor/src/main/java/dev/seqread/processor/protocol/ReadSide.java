package dev.seqread.processor.protocol;

import dev.seqread.processor.ir.Place;
import dev.seqread.processor.report.Related;
import java.util.List;
import java.util.Optional;

/** Holds the steps of readers against the memory model. */
final class ReadSide {
  private static final String FENCE =
      "put VarHandle.acquireFence() (or loadLoadFence) between the section's reads and this one";

  private ReadSide() {}

  /** The second look has to come after the section's reads, and only a fence keeps it there. */
  static Optional<Weakness> again(Reading reading) {
    List<Step> steps = reading.path().steps();
    int end = reading.end();
    List<Step.Load> data = reading.data();
    int from = data.isEmpty() ? reading.begin().orElse(0) : lastUnordered(steps, data);
    if (from < 0
        || Ordering.fencesLoads(steps, from, end)
        || Ordering.isLocked(steps, end)
        || Ordering.isAtomic(steps, from, end)
        || Ordering.callsUnknown(steps, from, end)) {
      return Optional.empty();
    }
    Step.Load again = (Step.Load) steps.get(end);
    String name = "'" + again.spot().shown() + "'";
    Optional<Step.Fence> before = Ordering.fence(steps, from, end);
    Optional<Step.Fence> after =
        Ordering.fence(steps, end, steps.size()).filter(f -> f.barrier().ordersLoads());
    String why =
        before.isPresent()
            ? "the " + before.get().barrier() + " fence before it orders no loads"
            : after.isPresent()
                ? "the fence comes after it"
                : again.order().acquires()
                    ? article(again.order()) + " load holds back only what follows it"
                    : "there is no fence";
    List<Related> related =
        before
            .or(() -> after)
            .map(f -> List.of(new Related(f.place(), "this fence")))
            .orElse(List.of());
    return Optional.of(
        weak(
            again.place(),
            "the section's reads may be done after "
                + name
                + " is read again here: "
                + why
                + ", and torn values validate",
            FENCE,
            related));
  }

  /** The last read of data that later loads may overtake; -1 if there is none. */
  private static int lastUnordered(List<Step> steps, List<Step.Load> data) {
    return data.stream()
        .filter(load -> !load.order().acquires())
        .mapToInt(load -> Ordering.indexOf(steps, load.value()))
        .max()
        .orElse(-1);
  }

  private static String article(Order order) {
    return order == Order.ACQUIRE ? "an acquire" : "a " + order;
  }

  /** The first look has to come before the section's reads. */
  static Optional<Weakness> begin(Path path, Term.Look stamp, int until) {
    List<Step> steps = path.steps();
    int at = Ordering.indexOf(steps, stamp);
    Step.Load load = (Step.Load) steps.get(at);
    if (load.order().acquires()
        || Ordering.fencesLoads(steps, at, until)
        || Ordering.isLocked(steps, at)
        || Ordering.isAtomic(steps, at, at)
        || Ordering.callsUnknown(steps, at, until)) {
      return Optional.empty();
    }
    return Optional.of(
        weak(
            load.place(),
            "the section's reads may be done before '"
                + load.spot().shown()
                + "' is read here: it is "
                + (load.order() == Order.OPAQUE ? "an opaque" : "a plain")
                + " load and no fence follows, so they may be older than the stamp",
            "read it with getAcquire or as a volatile, or let an acquire fence follow",
            List.of()));
  }

  static Weakness twice(Place place, String name, Place asked) {
    return weak(
        place,
        "the stamp is read from '"
            + name
            + "' once more after that was found even: a write may have begun in between, and its"
            + " odd stamp validates",
        "test the value that becomes the stamp: read the counter once into a local",
        List.of(new Related(asked, "this read was tested")));
  }

  static Weakness odd(Place place, String name, Place write) {
    return weak(
        place,
        "a section may begin in the middle of a write: nobody asks whether '"
            + name
            + "' is odd, and a section that also ends before the write does validates",
        "wait for an even counter, mask the lowest bit, or refuse an odd stamp in the validation",
        List.of(new Related(write, "the write begins here")));
  }

  static Weakness never(Place place) {
    return weak(
        place,
        "this validates without looking at the counter: every torn value is believed",
        "read the counter again behind an acquire fence, and compare it with the stamp",
        List.of());
  }

  static Weakness weak(Place place, String message, String advice, List<Related> related) {
    return new Weakness(Weakness.Kind.WEAK, place, message, advice, related);
  }
}
