package dev.seqread.processor.door;

import javax.annotation.processing.RoundEnvironment;

/** What the annotation processor hands its rounds to. It names no type of a compiler. */
interface Door {
  /** Another door does the work. */
  Door CLOSED = round -> {};

  void round(RoundEnvironment round);
}
