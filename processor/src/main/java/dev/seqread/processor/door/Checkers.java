package dev.seqread.processor.door;

import com.sun.source.util.JavacTask;

/** How a door gets the checker of a compilation. */
interface Checkers {
  Checker make(JavacTask task, Options options);
}
