package dev.seqread;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a sequence lock is created with.
 *
 * @param policy when the retry loops give up optimism
 * @param fair whether threads that wait for a {@link SeqLock} are served in the order in which they
 *     came, at the cost of a queue operation for every write
 * @param observer told what happens, or null
 * @param adversary fails sections that were consistent, or null
 */
public record SeqOptions(
    ReadPolicy policy,
    boolean fair,
    @Nullable SeqObserver observer,
    @Nullable Adversary adversary) {

  /**
   * {@link ReadPolicy#BOUNDED}, not fair, not observed, and with the adversary that the system
   * property {@code seqread.adversary} asks for.
   */
  public static final SeqOptions DEFAULT =
      new SeqOptions(ReadPolicy.BOUNDED, false, null, Adversary.fromSystemProperty());

  /**
   * @throws NullPointerException if there is no policy
   */
  public SeqOptions {
    Objects.requireNonNull(policy, "policy");
  }

  /** These options with another read policy. */
  public SeqOptions withPolicy(ReadPolicy newPolicy) {
    return new SeqOptions(newPolicy, fair, observer, adversary);
  }

  /** These options with or without fairness. */
  public SeqOptions withFairness(boolean newFair) {
    return new SeqOptions(policy, newFair, observer, adversary);
  }

  /** These options with another observer. */
  public SeqOptions withObserver(@Nullable SeqObserver newObserver) {
    return new SeqOptions(policy, fair, newObserver, adversary);
  }

  /** These options with another adversary. */
  public SeqOptions withAdversary(@Nullable Adversary newAdversary) {
    return new SeqOptions(policy, fair, observer, newAdversary);
  }

  /** Whether a lock has to call back at all. */
  boolean watching() {
    return observer != null || adversary != null;
  }

  /** The watch over a lock with these options, if anybody wants to know. */
  @Nullable Watch watch() {
    return watching() ? new Watch(this) : null;
  }

  void fellBack(Object lock) {
    if (observer != null) {
      observer.fellBack(lock);
    }
  }

  void writeBegun(Object lock) {
    if (observer != null) {
      observer.writeBegun(lock);
    }
    if (struck()) {
      Adversary.lingerInWrite();
    }
  }

  void writeEnded(Object lock) {
    if (observer != null) {
      observer.writeEnded(lock);
    }
  }

  /** Whether the adversary strikes now. */
  boolean struck() {
    return adversary != null && adversary.strikes();
  }
}
