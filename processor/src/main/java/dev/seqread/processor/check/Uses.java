package dev.seqread.processor.check;

import dev.seqread.processor.ir.MethodRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose summaries were asked for: by a check, and in turn by each of these summaries. */
final class Uses {
  private final Set<MethodRef> asked = new LinkedHashSet<>();
  private final Map<MethodRef, Set<MethodRef>> inside = new HashMap<>();

  /**
   * Notes a question.
   *
   * @param asker whose summary is made; null for a check
   */
  void add(@Nullable MethodRef asker, MethodRef question) {
    if (asker == null) {
      asked.add(question);
    } else {
      inside.computeIfAbsent(asker, m -> new LinkedHashSet<>()).add(question);
    }
  }

  /** All methods that checks rested on since this was asked last. */
  Set<MethodRef> take() {
    Set<MethodRef> all = new LinkedHashSet<>();
    Deque<MethodRef> open = new ArrayDeque<>(asked);
    asked.clear();
    while (!open.isEmpty()) {
      MethodRef next = open.remove();
      if (all.add(next)) {
        open.addAll(inside.getOrDefault(next, Set.of()));
      }
    }
    return all;
  }
}
