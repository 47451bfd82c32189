package dev.seqread.processor.rule;

import dev.seqread.processor.ir.Place;
import dev.seqread.processor.report.Related;
import dev.seqread.processor.state.Taint;
import java.util.List;

/**
 * What a rule saw, before it is known whether a user will read of it.
 *
 * @param cause what the value depends on; empty where no value is involved
 * @param inferred it follows from an inferred guard, so it is a warning
 */
public record Incident(
    String rule,
    Place place,
    String message,
    String advice,
    Taint cause,
    List<Related> related,
    boolean inferred) {
  public Incident {
    related = List.copyOf(related);
  }
}
