package dev.seqread.processor.door;

import dev.seqread.processor.ir.ClassDecl;
import dev.seqread.processor.ir.MethodDecl;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.reliance.Promise;
import dev.seqread.processor.reliance.Reliance;
import dev.seqread.processor.report.Finding;
import dev.seqread.processor.report.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A method that got worse than what a class relied on that is not compiled with it, told as a
 * finding: the verdict of that class may no longer hold.
 */
public final class BrokenReliance {
  /** Stands where a rule's name does; no rule has it. */
  public static final String ID = "BrokenReliance";

  private static final int MOST = 3;

  private final Level level;
  private final Function<MethodRef, Optional<Promise>> promises;

  BrokenReliance(Level level, Function<MethodRef, Optional<Promise>> promises) {
    this.level = level;
    this.promises = promises;
  }

  /** The methods of a file that others relied on in vain. */
  List<Finding> in(Unit unit, Collection<Reliance> others) {
    List<Finding> findings = new ArrayList<>();
    for (ClassDecl type : unit.classes()) {
      for (MethodDecl method : type.methods()) {
        in(method, others).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private Optional<Finding> in(MethodDecl method, Collection<Reliance> others) {
    Map<String, List<String>> broken = new LinkedHashMap<>();
    for (Reliance other : others) {
      List<String> clauses = broken(method, other);
      if (!clauses.isEmpty()) {
        broken.put(other.relier(), clauses);
      }
    }
    if (broken.isEmpty()) {
      return Optional.empty();
    }
    String names = names(List.copyOf(broken.keySet()));
    List<String> clauses = broken.values().iterator().next();
    String clause = String.join(", ", clauses.subList(0, Math.min(MOST, clauses.size())));
    return Optional.of(
        new Finding(
            ID,
            level,
            method.place(),
            "this "
                + clause
                + ", and "
                + names
                + (broken.size() == 1 ? " was" : " were")
                + " checked when it was better",
            List.of(),
            "compile " + names + " again, together with this"));
  }

  private static String names(List<String> all) {
    int more = all.size() - MOST;
    return more <= 0
        ? String.join(", ", all)
        : String.join(", ", all.subList(0, MOST)) + " and " + more + " more";
  }

  /** An override does for a caller what it relied on in the overridden method. */
  private List<String> broken(MethodDecl method, Reliance other) {
    List<Promise> relied = new ArrayList<>();
    add(other, method.method(), relied);
    method.overridden().forEach(above -> add(other, above, relied));
    if (relied.isEmpty() || method.method().is(MethodRef.Flag.ABSTRACT)) {
      return List.of();
    }
    Optional<Promise> now = promises.apply(method.method());
    return relied.stream()
        .map(
            promise ->
                now.map(promise::broken).orElse(List.of("is beyond what seqread understands")))
        .filter(clauses -> !clauses.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static void add(Reliance other, MethodRef method, List<Promise> relied) {
    Promise promise = other.promises().get(method.toString());
    if (promise != null) {
      relied.add(promise);
    }
  }
}
