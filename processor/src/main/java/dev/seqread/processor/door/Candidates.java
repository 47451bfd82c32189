package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.model.ModelIndex;
import dev.seqread.processor.protocol.Protocols;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Tells the files that the checker has to look at from the many that have nothing to do with
 * sequence locks. It may take one too many, never one too few.
 */
final class Candidates {
  private final boolean infer;
  private final ModelIndex model;
  private final Steps steps;
  private final @Nullable AnnotatedUses uses;

  Candidates(JavacTask task, ModelIndex model, Collection<CompilationUnitTree> files) {
    this(task, model, files, true);
  }

  /**
   * Prepares to judge files.
   *
   * @param infer sections that nobody has marked are looked for, too
   */
  Candidates(
      JavacTask task, ModelIndex model, Collection<CompilationUnitTree> files, boolean infer) {
    this.infer = infer;
    this.model = model;
    this.steps = new Steps(Trees.instance(task), model::isStepName, files);
    this.uses = AnnotatedUses.in(task).orElse(null);
  }

  /** Judges a file by its names, before it is lowered. */
  boolean contains(CompilationUnitTree file) {
    return steps.anyIn(file) || (uses != null && uses.anyIn(file)) || mayCount(file);
  }

  /** Judges it once more by what the names mean. */
  boolean contains(Unit unit) {
    return new Relevance(model, steps::isHelperName).of(unit)
        || infer && Protocols.isCountedIn(unit);
  }

  private boolean mayCount(CompilationUnitTree file) {
    return infer && Counters.mayBeIn(file);
  }
}
