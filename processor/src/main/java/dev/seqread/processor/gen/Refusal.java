package dev.seqread.processor.gen;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** Why a record becomes no cell, and what is at fault. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Element place;

  Refusal(Element place, String reason) {
    super("@SeqCell: " + reason);
    this.place = place;
  }

  /** Throws the first with all others, if there are any. */
  static void throwAll(List<Refusal> refusals) throws Refusal {
    if (!refusals.isEmpty()) {
      Refusal first = refusals.get(0);
      refusals.subList(1, refusals.size()).forEach(first::addSuppressed);
      throw first;
    }
  }

  /** This one and those that came with it. */
  Stream<Refusal> all() {
    return Stream.concat(
        Stream.of(this),
        Arrays.stream(getSuppressed()).map(Refusal.class::cast).flatMap(Refusal::all));
  }

  Element place() {
    return place;
  }
}
