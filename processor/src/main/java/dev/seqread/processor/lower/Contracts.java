package dev.seqread.processor.lower;

import dev.seqread.processor.ir.Contract;
import dev.seqread.processor.ir.Contract.Mark;
import dev.seqread.processor.ir.LockPath;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** The contracts of methods: their own annotations and those of the methods they override. */
final class Contracts {
  private final LockNames locks;

  Contracts(LockNames locks) {
    this.locks = locks;
  }

  /** The contract of a method with what it inherits from the methods that it overrides. */
  Contract of(ExecutableElement method, List<ExecutableElement> overridden) {
    Contract own = declared(method);
    if (overridden.isEmpty()) {
      return own;
    }
    List<Contract> inherited = overridden.stream().map(this::declared).toList();
    if (inherited.stream().allMatch(Contract.NONE::equals)) {
      return own;
    }
    return merge(own, inherited);
  }

  /** What the declaration of a method says itself. */
  private Contract declared(ExecutableElement method) {
    Set<Mark> marks = Annotations.marks(method);
    List<? extends VariableElement> parameters = method.getParameters();
    List<Set<Mark>> parameterMarks = new ArrayList<>();
    boolean bare = marks.isEmpty();
    for (VariableElement parameter : parameters) {
      Set<Mark> own = Annotations.marks(parameter);
      bare &= own.isEmpty();
      parameterMarks.add(own);
    }
    if (bare) {
      return Contract.NONE;
    }
    return new Contract(marks, lock(method, "SeqRead"), lock(method, "SeqWrite"), parameterMarks);
  }

  private Optional<LockPath> lock(ExecutableElement method, String annotation) {
    return Annotations.value(method, annotation)
        .flatMap(name -> locks.resolve(name, (TypeElement) method.getEnclosingElement()));
  }

  private static Contract merge(Contract own, List<Contract> inherited) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    int parameters = own.parameters().size();
    for (Contract contract : inherited) {
      marks.addAll(contract.marks());
      parameters = Math.max(parameters, contract.parameters().size());
    }
    marks.remove(Mark.SEQ_UNSAFE);
    marks.addAll(own.marks());
    List<Set<Mark>> parameterMarks = new ArrayList<>();
    for (int i = 0; i < parameters; i++) {
      Set<Mark> union = EnumSet.noneOf(Mark.class);
      union.addAll(own.parameter(i));
      for (Contract contract : inherited) {
        union.addAll(contract.parameter(i));
      }
      parameterMarks.add(union);
    }
    return new Contract(
        marks,
        own.readLock().or(() -> first(inherited, Contract::readLock)),
        own.writeLock().or(() -> first(inherited, Contract::writeLock)),
        parameterMarks);
  }

  private static Optional<LockPath> first(
      List<Contract> contracts, java.util.function.Function<Contract, Optional<LockPath>> lock) {
    return contracts.stream().map(lock).flatMap(Optional::stream).findFirst();
  }
}
