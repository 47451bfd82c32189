package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The checker inside a running javac. It remembers the files that were entered, and checks them all
 * when the first class was analyzed: by then every annotation processor has had its rounds, no tree
 * has been taken apart yet, and no class file has been written. Files that the compiler finds later
 * are checked then. A compilation has one session, however many doors ask for one.
 */
final class Session implements TaskListener {
  private final JavacTask task;
  private final Claim claim;
  private final Checkers checkers;
  private final Map<String, CompilationUnitTree> files = new LinkedHashMap<>();
  private final Deque<String> unchecked = new ArrayDeque<>();
  private boolean analyzed;
  private @Nullable Checker checker;

  private Session(JavacTask task, Claim claim, Checkers checkers) {
    this.task = task;
    this.claim = claim;
    this.checkers = checkers;
  }

  /**
   * Sees to it that the compilation is checked with these options, among others.
   *
   * @return the session, if the compilation had none
   */
  static Optional<Session> open(JavacTask task, Map<String, String> options, Checkers checkers) {
    Claim claim = Claim.on(task);
    if (!claim.add(options)) {
      return Optional.empty();
    }
    Session session = new Session(task, claim, checkers);
    task.addTaskListener(session);
    return Optional.of(session);
  }

  /** Takes a file; of the versions that the rounds of annotation processing make, the last. */
  void entered(CompilationUnitTree file) {
    String name = file.getSourceFile().toUri().toString();
    if (files.put(name, file) == null) {
      unchecked.add(name);
    }
  }

  @Override
  public void finished(TaskEvent event) {
    switch (event.getKind()) {
      case ENTER -> entered(event.getCompilationUnit());
      case ANALYZE -> {
        if (!analyzed) {
          analyzed = true;
          sayBlindSpots();
        }
        entered(event.getCompilationUnit());
        checkAll();
      }
      case COMPILATION -> {
        if (!analyzed && areAllResolved()) {
          checkAll();
        }
        claim.settle();
      }
      default -> {}
    }
  }

  /** Nothing was analyzed: after errors, or because only annotation processing was asked for. */
  private boolean areAllResolved() {
    Trees trees = Trees.instance(task);
    return files.values().stream().allMatch(file -> Headers.areResolved(trees, file));
  }

  /** A check may make the compiler enter further files. */
  private void checkAll() {
    while (!unchecked.isEmpty()) {
      CompilationUnitTree file = files.get(unchecked.element());
      try {
        check(file, checker());
      } catch (WrongOption e) {
        stop("seqread: " + e.getMessage(), file);
      } catch (Throwable fault) {
        stop(Fault.text(fault), file);
      }
    }
  }

  private void sayBlindSpots() {
    Trees trees = Trees.instance(task);
    new BlindSpots(task, new Diagnostics(trees, files)).report(List.copyOf(files.values()));
  }

  private Checker checker() {
    if (checker == null) {
      checker = checkers.make(task, Options.of(claim.settle()), List.copyOf(files.values()));
    }
    return checker;
  }

  private void check(CompilationUnitTree file, Checker checker) {
    unchecked.remove();
    Diagnostics diagnostics = new Diagnostics(Trees.instance(task), files);
    checker.check(file).findings().forEach(finding -> diagnostics.report(finding, file));
  }

  /** Says once why nothing more is checked; it is an error, so nothing passes for checked. */
  private void stop(String why, CompilationUnitTree file) {
    unchecked.clear();
    new Diagnostics(Trees.instance(task), files).error(why, file);
  }
}
