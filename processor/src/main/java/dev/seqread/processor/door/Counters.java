package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import java.io.IOException;
import java.util.regex.Pattern;

/** Tells by their text the few files that may have a sequence counter of their own. */
final class Counters {
  private static final Pattern SHARED = Pattern.compile("volatile|VarHandle|Atomic|Unsafe");
  private static final Pattern ODD = Pattern.compile("&\\s*(0x)?0*1\\b|%\\s*2\\b|Fence\\s*\\(");

  private Counters() {}

  static boolean mayBeIn(CompilationUnitTree file) {
    try {
      CharSequence text = file.getSourceFile().getCharContent(true);
      return SHARED.matcher(text).find() && ODD.matcher(text).find();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
