package dev.seqread.examples.kernel;

import dev.seqread.SeqWrite;

/** A structure that one thread changes over and over while another reads it without a lock. */
interface UseCase {
  /** Runs a change with readers and other writers in mind. */
  void write(@SeqWrite Runnable change);

  /** The next change; run by {@link #write}. */
  @SeqWrite
  void change();

  /** Reads once, and says whether everything that was read belongs together. */
  boolean readsWhole();
}
