package dev.seqread.processor.rule;

import java.util.List;

/** All rules. Where one mistake fits two of them, the earlier one reports it. */
public final class Rules {
  public static final List<Rule> ALL =
      List.of(
          new EscapeReturn(),
          new EscapeStore(),
          new EscapeArgument(),
          new EscapeThrow(),
          new EscapeCapture(),
          new StaleUse(),
          new NeverValidated(),
          new WrongStamp(),
          new UnguardedRead(),
          new UnguardedWrite(),
          new NeverWriteLocked(),
          new UnbalancedLock(),
          new SelfDeadlock(),
          new SectionEffect(),
          new HazardIndex(),
          new HazardNull(),
          new HazardDivide(),
          new HazardCast(),
          new HazardSize(),
          new HazardLoop(),
          new HazardCall(),
          new EmptySection(),
          new WeakProtocol(),
          new SplitRead(),
          new BadDeclaration());

  private Rules() {}
}
