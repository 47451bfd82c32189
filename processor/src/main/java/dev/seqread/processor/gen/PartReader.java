package dev.seqread.processor.gen;

import com.palantir.javapoet.TypeName;
import dev.seqread.processor.gen.Part.Group;
import dev.seqread.processor.gen.Part.Leaf;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Takes one record apart, and gives each part a name of its own, and each leaf a constant that no
 * part and no type of a part is named like.
 */
final class PartReader {
  private final Contents contents;
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> constants = new LinkedHashSet<>();
  private final Set<TypeElement> open = new LinkedHashSet<>();

  PartReader(Contents contents) {
    this.contents = contents;
  }

  Group read(TypeElement record) throws Refusal {
    PartReader names = new PartReader(contents);
    names.parts(record, "").stream()
        .flatMap(Part::all)
        .map(part -> part.type().toString())
        .forEach(type -> constants.add(type.substring(type.lastIndexOf('.') + 1)));
    constants.addAll(names.names);
    return new Group("", "", TypeName.get(record.asType()), parts(record, ""));
  }

  private List<Part> parts(TypeElement record, String prefix) throws Refusal {
    open.add(record);
    List<Part> parts = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    for (RecordComponentElement component : record.getRecordComponents()) {
      try {
        parts.add(part(component, prefix));
      } catch (Refusal refusal) {
        refusals.add(refusal);
      }
    }
    open.remove(record);
    Refusal.throwAll(refusals);
    return List.copyOf(parts);
  }

  private Part part(RecordComponentElement component, String prefix) throws Refusal {
    String accessor = component.getSimpleName().toString();
    String name = unique(prefix.isEmpty() ? accessor : prefix + Words.capitalised(accessor), names);
    TypeMirror type = component.asType();
    if (Contents.isCell(type)) {
      TypeElement record = (TypeElement) ((DeclaredType) type).asElement();
      if (open.contains(record)) {
        throw new Refusal(component, "component '" + accessor + "' contains itself");
      }
      return new Group(accessor, name, TypeName.get(type), parts(record, name));
    }
    String constant = unique(Words.constant(name), constants);
    return new Leaf(accessor, name, constant, contents.of(component));
  }

  private static String unique(String wanted, Set<String> taken) {
    String name = wanted;
    while (!taken.add(name)) {
      name += "_";
    }
    return name;
  }
}
