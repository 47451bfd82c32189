package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.report.Finding;
import dev.seqread.processor.report.Level;
import java.util.List;

/** A failure of the checker itself, told as a finding. */
public final class Fault {
  /** Stands where a rule's name does; no rule has it. */
  public static final String ID = "InternalError";

  private static final String ADVICE =
      "this is a bug in seqread: please report it with this message and the file";

  private Fault() {}

  /** The failure to check one file. */
  static Finding in(CompilationUnitTree file, Throwable fault) {
    Place top = new Place(file.getSourceFile().toUri().toString(), 1, 1, 0, 0);
    String message = "seqread failed and has not checked this file: " + summary(fault);
    return new Finding(ID, Level.ERROR, top, message, List.of(), ADVICE);
  }

  /** The failure to check anything more. */
  static String text(Throwable fault) {
    return "[" + ID + "] seqread failed and checks nothing more: " + summary(fault) + "\n" + ADVICE;
  }

  private static String summary(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    return trace.length == 0 ? fault.toString() : fault + " at " + trace[0];
  }
}
