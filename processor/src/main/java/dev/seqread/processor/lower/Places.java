package dev.seqread.processor.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import dev.seqread.processor.ir.Place;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The places of trees and of declared names in one file. */
final class Places {
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final LineMap lines;
  private final String file;
  private final SourceText text;
  private @Nullable Place member;

  Places(CompilationUnitTree unit, SourcePositions positions) {
    this.unit = unit;
    this.positions = positions;
    this.file = unit.getSourceFile().toUri().toString();
    this.text = SourceText.of(unit.getSourceFile());
    // javac has none where the class files are to have no line numbers
    this.lines = Objects.requireNonNullElseGet(unit.getLineMap(), text::lines);
  }

  /** The member that is lowered from here on; the compiler's own trees stand at its name. */
  void enter(Place name) {
    member = name;
  }

  String file() {
    return file;
  }

  SourceText text() {
    return text;
  }

  /** True if a person wrote the tree; the compiler's own trees have no end. */
  boolean isWritten(Tree tree) {
    return positions.getEndPosition(unit, tree) >= 0;
  }

  Place of(Tree tree) {
    int start = start(tree);
    long end = positions.getEndPosition(unit, tree);
    return end < 0 && member != null ? member : at(start, (int) Math.max(start, end));
  }

  /** The last character of a tree. */
  Place endOf(Tree tree) {
    return isWritten(tree) ? at(Math.max(start(tree), end(tree) - 1), end(tree)) : of(tree);
  }

  /** A call; one whose method's name begins a later line than its receiver starts at the name. */
  Place ofCall(MethodInvocationTree call) {
    if (call.getMethodSelect() instanceof MemberSelectTree select) {
      int start = start(call);
      int name = end(select) - select.getIdentifier().length();
      if (name > start && lines.getLineNumber(name) != lines.getLineNumber(start)) {
        return at(name, end(call));
      }
    }
    return of(call);
  }

  /** A statement up to the end of a tree in its head, or its keyword alone. */
  Place head(Tree statement, @Nullable Tree last) {
    int start = start(statement);
    SourceText.Name keyword = text.firstName("", start, end(statement));
    return at(start, last == null ? start + keyword.length() : end(last));
  }

  Place nameOf(MethodTree method) {
    Tree result = method.getReturnType();
    int from = afterModifiers(method, method.getModifiers());
    for (Tree parameter : method.getTypeParameters()) {
      from = Math.max(from, end(parameter));
    }
    if (result != null) {
      from = Math.max(from, end(result));
    }
    String name = result == null ? "" : method.getName().toString();
    return name(text.firstName(name, from, bodyStart(method)), method);
  }

  Place nameOf(ClassTree type) {
    int from = afterModifiers(type, type.getModifiers());
    return name(text.firstName(type.getSimpleName().toString(), from, end(type)), type);
  }

  Place nameOf(VariableTree variable) {
    ExpressionTree initializer = variable.getInitializer();
    int before =
        initializer == null ? end(variable) : Math.max(start(variable), start(initializer));
    int from = afterModifiers(variable, variable.getModifiers());
    return name(text.lastName(variable.getName().toString(), from, before), variable);
  }

  /** The arrow of a lambda. */
  Place arrow(LambdaExpressionTree lambda) {
    int from = start(lambda);
    for (VariableTree parameter : lambda.getParameters()) {
      from = Math.max(from, end(parameter));
    }
    int arrow = text.first("->", from, start(lambda.getBody()));
    return arrow < 0 ? of(lambda) : at(arrow, arrow + 2);
  }

  private Place name(SourceText.Name name, Tree declaration) {
    return name.length() == 0 ? of(declaration) : at(name.start(), name.start() + name.length());
  }

  private int afterModifiers(Tree declaration, Tree modifiers) {
    return Math.max(start(declaration), end(modifiers));
  }

  private int bodyStart(MethodTree method) {
    return method.getBody() == null || !isWritten(method.getBody())
        ? end(method)
        : start(method.getBody());
  }

  private int start(Tree tree) {
    return (int) Math.max(0, positions.getStartPosition(unit, tree));
  }

  private int end(Tree tree) {
    return (int) Math.max(start(tree), positions.getEndPosition(unit, tree));
  }

  private Place at(int start, int end) {
    int line = (int) lines.getLineNumber(start);
    int column = start - (int) lines.getStartPosition(line) + 1;
    return new Place(file, line, column, start, Math.max(start, end));
  }
}
