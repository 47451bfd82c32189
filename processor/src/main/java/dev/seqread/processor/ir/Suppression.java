package dev.seqread.processor.ir;

import java.util.Optional;

/**
 * A declaration within which findings are not reported.
 *
 * @param rule the rule that is switched off; empty for all
 * @param reason the text of {@code @SeqUnsafe}; absent for {@code @SuppressWarnings}
 * @param range the whole declaration
 * @param place the annotation
 */
public record Suppression(
    Optional<String> rule, Optional<String> reason, Place range, Place place) {

  /** True if it switches this rule off at this place. */
  public boolean covers(String id, Place at) {
    return at.file().equals(range.file())
        && at.start() >= range.start()
        && at.start() < range.end()
        && (rule.isEmpty() || rule.get().equals(id));
  }
}
