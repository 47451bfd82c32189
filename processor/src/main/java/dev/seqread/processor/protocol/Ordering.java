package dev.seqread.processor.protocol;

import java.util.List;
import java.util.Optional;

/** What the steps of a path keep apart. */
final class Ordering {
  private Ordering() {}

  static int indexOf(List<Step> steps, Term.Look look) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof Step.Load load && load.value().equals(look)) {
        return i;
      }
    }
    throw new IllegalArgumentException(look.toString());
  }

  /** True if a fence between two steps keeps loads apart. */
  static boolean fencesLoads(List<Step> steps, int from, int to) {
    return steps.subList(from, to).stream()
        .anyMatch(s -> s instanceof Step.Fence fence && fence.barrier().ordersLoads());
  }

  /** True if a fence between two steps keeps stores apart. */
  static boolean fencesStores(List<Step> steps, int from, int to) {
    return steps.subList(from, to).stream()
        .anyMatch(s -> s instanceof Step.Fence fence && fence.barrier().ordersStores());
  }

  static Optional<Step.Fence> fence(List<Step> steps, int from, int to) {
    return steps.subList(from, to).stream()
        .filter(Step.Fence.class::isInstance)
        .map(Step.Fence.class::cast)
        .findFirst();
  }

  /** True if a monitor or lock that the path took is held there. */
  static boolean isLocked(List<Step> steps, int at) {
    int held = 0;
    for (Step step : steps.subList(0, at)) {
      held += step instanceof Step.Enter ? 1 : step instanceof Step.Exit ? -1 : 0;
    }
    return held > 0;
  }

  /** True if the load is part of an atomic update, or one comes before it. */
  static boolean isAtomic(List<Step> steps, int from, int load) {
    int to = Math.min(load + 2, steps.size());
    return steps.subList(from, to).stream()
        .anyMatch(s -> s instanceof Step.Store store && store.atomic());
  }

  /** True if a call in between may order what nobody sees. */
  static boolean callsUnknown(List<Step> steps, int from, int to) {
    return steps.subList(from, to).stream().anyMatch(Step.Run.class::isInstance);
  }
}
