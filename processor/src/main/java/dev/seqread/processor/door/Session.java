package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
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
  private final Reach reach;
  private final Map<String, CompilationUnitTree> files = new LinkedHashMap<>();
  private final Deque<String> unchecked = new ArrayDeque<>();
  private final Map<String, Reliances.Kept> unwritten = new HashMap<>();
  private boolean analyzed;
  private boolean overtaken;
  private @Nullable Checker checker;
  private @Nullable Reliances reliances;

  private Session(JavacTask task, Claim claim, Checkers checkers, Reach reach) {
    this.task = task;
    this.claim = claim;
    this.checkers = checkers;
    this.reach = reach;
  }

  /**
   * Sees to it that the compilation is checked with these options, among others.
   *
   * @return the session, if the compilation had none
   */
  static Optional<Session> open(JavacTask task, Map<String, String> options, Checkers checkers) {
    Claim claim = Claim.on(task);
    return claim.add(options)
        ? Optional.of(listen(task, claim, checkers, Reach.NONE))
        : Optional.empty();
  }

  /**
   * The same for a door with a reach of its own, or none. One that has any takes over from one that
   * has none.
   */
  static Optional<Session> open(
      JavacTask task, Map<String, String> options, Checkers checkers, Reach reach) {
    Claim claim = Claim.on(task);
    boolean first = claim.add(options);
    boolean reads = !reach.isNone();
    if (!first && !(reads && claim.isOpen())) {
      return Optional.empty();
    }
    Session session = listen(task, claim, checkers, reach);
    if (!first || !reads) {
      claim.takeOver(session.name());
    }
    return Optional.of(session);
  }

  private static Session listen(JavacTask task, Claim claim, Checkers checkers, Reach reach) {
    Session session = new Session(task, claim, checkers, reach);
    task.addTaskListener(session);
    return session;
  }

  private String name() {
    return Integer.toHexString(System.identityHashCode(this));
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
          if (!isOvertaken()) {
            sayBlindSpots();
          }
        }
        entered(event.getCompilationUnit());
        checkAll();
      }
      case GENERATE -> generated(event.getTypeElement());
      case COMPILATION -> {
        if (!analyzed && areAllResolved()) {
          checkAll();
        }
        if (!isOvertaken()) {
          claim.settle();
        }
        sayNotes();
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
    if (isOvertaken()) {
      unchecked.clear();
    }
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

  /** Once and for all: the other one gives up the claim when it begins. */
  private boolean isOvertaken() {
    overtaken |= checker == null && !claim.isOf(name());
    return overtaken;
  }

  private Checker checker() {
    if (checker == null) {
      checker =
          checkers.make(
              task, Options.of(claim.settle()), List.copyOf(files.values()), reach.classes());
    }
    return checker;
  }

  private void sayNotes() {
    if (checker != null && !files.isEmpty()) {
      Diagnostics diagnostics = new Diagnostics(Trees.instance(task), files);
      CompilationUnitTree any = files.values().iterator().next();
      checker.notes().forEach(note -> diagnostics.note(note, any));
    }
  }

  private void check(CompilationUnitTree file, Checker checker) {
    unchecked.remove();
    Diagnostics diagnostics = new Diagnostics(Trees.instance(task), files);
    CheckedFile checked = checker.check(file);
    checked.findings().forEach(finding -> diagnostics.report(finding, file));
    reliances().broken(checker, file).forEach(finding -> diagnostics.report(finding, file));
    reliances().toKeep(file, checked).ifPresent(kept -> unwritten.put(kept.name(), kept));
  }

  /** Only now: a compilation that fails leaves the class file of an earlier one. */
  private void generated(@Nullable TypeElement type) {
    Reliances.Kept kept =
        type == null ? null : unwritten.remove(type.getQualifiedName().toString());
    if (kept != null) {
      try {
        kept.write();
      } catch (UncheckedIOException e) {
        new Diagnostics(Trees.instance(task), files)
            .note("seqread: " + e.getMessage(), files.values().iterator().next());
      }
    }
  }

  private Reliances reliances() {
    if (reliances == null) {
      reliances =
          new Reliances(Trees.instance(task), reach.reliances(), List.copyOf(files.values()));
    }
    return reliances;
  }

  /** Says once why nothing more is checked; it is an error, so nothing passes for checked. */
  private void stop(String why, CompilationUnitTree file) {
    unchecked.clear();
    new Diagnostics(Trees.instance(task), files).error(why, file);
  }
}
