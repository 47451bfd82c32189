package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.report.DiagnosticText;
import dev.seqread.processor.report.Finding;
import dev.seqread.processor.report.Level;
import java.util.List;

/** A failure of the checker itself, told as a finding. */
public final class Fault {
  /** Stands where a rule's name does; no rule has it. */
  public static final String ID = "InternalError";

  private static final String MESSAGE = "seqread failed and has not checked this file: ";
  private static final String ADVICE =
      "this is a bug in seqread: please report it with this message and the file";

  private Fault() {}

  static Finding in(CompilationUnitTree file, Throwable fault) {
    return at(file.getSourceFile().toUri().toString(), fault);
  }

  /** The same for where there is no file to name. */
  static String text(Throwable fault) {
    return DiagnosticText.of(at("", fault));
  }

  private static Finding at(String file, Throwable fault) {
    Place top = new Place(file, 1, 1, 0, 0);
    return new Finding(ID, Level.ERROR, top, MESSAGE + summary(fault), List.of(), ADVICE);
  }

  private static String summary(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    return trace.length == 0 ? fault.toString() : fault + " at " + trace[0];
  }
}
