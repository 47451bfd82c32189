package dev.seqread.processor.rule;

/** Where rules put what they see. */
@FunctionalInterface
public interface Incidents {
  void add(Incident incident);
}
