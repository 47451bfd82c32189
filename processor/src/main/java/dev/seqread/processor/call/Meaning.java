package dev.seqread.processor.call;

import dev.seqread.processor.ir.Contract;
import dev.seqread.processor.ir.LockPath;
import dev.seqread.processor.model.Effects;
import dev.seqread.processor.model.Protocol;
import java.util.Optional;

/** What a call means, as far as it is the same on every path. */
public sealed interface Meaning {

  /**
   * A step of the protocol of the lock that is its receiver, or an argument of it.
   *
   * @param summary of its body, where it is a marked method in sight
   */
  record Step(Protocol protocol, Optional<Summary> summary) implements Meaning {
    public Step(Protocol protocol) {
      this(protocol, Optional.empty());
    }
  }

  /**
   * A {@code @SeqRead} method: its body belongs to the section that it is called in.
   *
   * @param lock the lock it names, as its own {@code this} sees it
   * @param summary of its body, if that is in sight
   */
  record SectionBody(Optional<LockPath> lock, Optional<Summary> summary) implements Meaning {}

  /**
   * A method whose annotations say how it treats tentative values.
   *
   * @param summary of its body, if that is in sight
   */
  record Declared(Contract contract, Optional<Summary> summary) implements Meaning {}

  /** A method that a model file describes. */
  record Known(Effects effects) implements Meaning {}

  /** A method whose body was analysed. */
  record Summarised(Summary summary) implements Meaning {}

  /** Nothing is known. */
  record Unknown() implements Meaning {}

  Meaning UNKNOWN = new Unknown();
}
