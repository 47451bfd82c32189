package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import dev.seqread.processor.ir.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Names the members of a compilation that places lie in, as {@code p.Clock.now(long)}. */
public final class Enclosing {
  private final Trees trees;
  private final Map<String, CompilationUnitTree> files = new HashMap<>();

  public Enclosing(Compilation compilation) {
    this.trees = Trees.instance(compilation.task());
    compilation.units().forEach(u -> files.put(u.getSourceFile().toUri().toString(), u));
  }

  /** The innermost method, field or class around a place; empty if none is. */
  public String member(Place place) {
    CompilationUnitTree file = files.get(place.file());
    return file == null ? "" : Members.around(place, file, trees).map(Enclosing::name).orElse("");
  }

  private static String name(Element member) {
    if (member instanceof TypeElement type) {
      return type.getQualifiedName().toString();
    }
    if (member instanceof PackageElement) {
      return "";
    }
    String owner = name(member.getEnclosingElement());
    if (member instanceof ExecutableElement method) {
      String parameters =
          method.getParameters().stream().map(Enclosing::type).collect(Collectors.joining(","));
      return owner + "." + method.getSimpleName() + "(" + parameters + ")";
    }
    return owner + "." + member.getSimpleName();
  }

  private static String type(VariableElement parameter) {
    return parameter.asType().toString().replaceAll("[\\w]+\\.", "");
  }
}
