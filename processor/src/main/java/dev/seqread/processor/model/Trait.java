package dev.seqread.processor.model;

/** What is known of all objects of a type; a word each in a model file. */
public enum Trait {
  /** Nothing that its methods tell can change; comparing it runs no code of the user's. */
  IMMUTABLE,
  /** May be used by several threads at once. */
  THREAD_SAFE
}
