package dev.seqread.processor.lower;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.ClassDecl;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodDecl;
import dev.seqread.processor.ir.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks javac which statements there are: what it compiles without an error can be reached, so each
 * has an instruction inside its place.
 */
final class MissingStatements extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final TreeMap<Integer, Integer> nearestEnds = new TreeMap<>();
  private final List<String> missing = new ArrayList<>();

  private MissingStatements(Compilation compilation, CompilationUnitTree unit) {
    this.unit = unit;
    this.positions = Trees.instance(compilation.task()).getSourcePositions();
    for (ClassDecl type : compilation.program().lower(unit).classes()) {
      for (MethodDecl method : type.methods()) {
        method.body().ifPresent(this::add);
      }
    }
  }

  static List<String> in(Compilation compilation, CompilationUnitTree unit) {
    MissingStatements scanner = new MissingStatements(compilation, unit);
    scanner.scan(unit, null);
    return scanner.missing;
  }

  private void add(Body body) {
    for (Block block : body.blocks()) {
      add(block.end().place());
      for (Instr instr : block.instrs()) {
        add(instr.place());
        if (instr instanceof Instr.Lambda lambda) {
          add(lambda.body());
        }
      }
    }
  }

  private void add(Place place) {
    nearestEnds.merge(place.start(), place.end(), Math::min);
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void p) {
    if (tree instanceof StatementTree && doesSomething(tree)) {
      check(tree);
    }
    return super.scan(tree, p);
  }

  /** A local variable with a value; the trees of fields are statements too, and no concern here. */
  @Override
  public @Nullable Void visitBlock(BlockTree tree, @Nullable Void p) {
    for (StatementTree statement : tree.getStatements()) {
      if (statement instanceof VariableTree variable && variable.getInitializer() != null) {
        check(variable);
      }
    }
    return super.visitBlock(tree, p);
  }

  private void check(Tree statement) {
    int start = (int) positions.getStartPosition(unit, statement);
    int end = (int) positions.getEndPosition(unit, statement);
    boolean written = end >= 0;
    if (written
        && nearestEnds.subMap(start, end).values().stream().noneMatch(near -> near <= end)) {
      missing.add(unit.getLineMap().getLineNumber(start) + ": " + statement);
    }
  }

  /** A jump may have become part of the block that it leads to. */
  private static boolean doesSomething(Tree tree) {
    return switch (tree.getKind()) {
      case EMPTY_STATEMENT, BREAK, CONTINUE, VARIABLE -> false;
      case CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE -> false;
      case BLOCK ->
          ((BlockTree) tree).getStatements().stream().anyMatch(MissingStatements::doesSomething);
      default -> true;
    };
  }
}
