package dev.seqread.processor.gen;

import com.palantir.javapoet.ClassName;
import dev.seqread.processor.gen.Cell.Platform;
import dev.seqread.processor.gen.Part.Group;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Makes a cell of a record, or says why that cannot be. */
final class CellReader {
  private static final int SEGMENTS_SINCE = 22;

  private final Elements elements;
  private final SourceVersion version;
  private final Contents contents;
  private final ReservedNames reserved;

  CellReader(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
    this.version = environment.getSourceVersion();
    this.contents = new Contents(environment);
    this.reserved = new ReservedNames(elements);
  }

  Cell read(TypeElement record) throws Refusal {
    checkDeclaration(record);
    List<Refusal> refusals = new ArrayList<>();
    for (Element component : record.getRecordComponents()) {
      try {
        reserved.check(component);
      } catch (Refusal refusal) {
        refusals.add(refusal);
      }
    }
    Group value = parts(record, refusals);
    Refusal.throwAll(refusals);
    Cell cell =
        new Cell(
            record, nameOf(record), isPublic(record), isChecked(record), value, platform(record));
    checkSize(cell);
    return cell;
  }

  private Group parts(TypeElement record, List<Refusal> refusals) throws Refusal {
    try {
      return new PartReader(contents).read(record);
    } catch (Refusal refusal) {
      refusals.add(refusal);
      Refusal.throwAll(refusals);
      throw refusal;
    }
  }

  private static void checkDeclaration(TypeElement record) throws Refusal {
    String name = "'" + record.getSimpleName() + "'";
    if (record.getKind() != ElementKind.RECORD) {
      throw new Refusal(record, name + " is no record, and only a record's components are known");
    }
    if (!record.getTypeParameters().isEmpty()) {
      throw new Refusal(
          record, name + " has type parameters, so that nothing is known about its components");
    }
    if (record.getRecordComponents().isEmpty()) {
      throw new Refusal(record, name + " has no components: there is nothing to keep in a cell");
    }
    for (Element e = record; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        throw new Refusal(
            record, "'" + e.getSimpleName() + "' is private, and the cell is a class beside it");
      }
    }
  }

  /** The names of the enclosing classes and of the record, and {@code Cell}. */
  private ClassName nameOf(TypeElement record) {
    Deque<String> names = new ArrayDeque<>();
    for (Element e = record; e instanceof TypeElement; e = e.getEnclosingElement()) {
      names.addFirst(e.getSimpleName().toString());
    }
    String packageName = elements.getPackageOf(record).getQualifiedName().toString();
    return ClassName.get(packageName, String.join("", names) + "Cell");
  }

  private boolean isChecked(TypeElement record) {
    return ElementFilter.constructorsIn(record.getEnclosedElements()).stream()
        .filter(constructor -> constructor.getParameters().size() == components(record).size())
        .anyMatch(
            constructor ->
                elements.getOrigin(constructor) == Elements.Origin.EXPLICIT
                    && types(constructor.getParameters()).equals(types(components(record))));
  }

  private static List<? extends Element> components(TypeElement record) {
    return record.getRecordComponents();
  }

  private static List<String> types(List<? extends Element> of) {
    return of.stream().map(element -> element.asType().toString()).toList();
  }

  private static void checkSize(Cell cell) throws Refusal {
    try {
      if (cell.isShareable()) {
        Layout.of(cell);
      }
    } catch (ArithmeticException e) {
      throw new Refusal(
          cell.record(),
          "'" + cell.record().getSimpleName() + "' is larger than 2 GB, and offsets are ints");
    }
  }

  private static boolean isPublic(TypeElement record) {
    List<Element> nest = new ArrayList<>();
    for (Element e = record; e instanceof TypeElement; e = e.getEnclosingElement()) {
      nest.add(e);
    }
    return nest.stream().allMatch(e -> e.getModifiers().contains(Modifier.PUBLIC));
  }

  private Platform platform(TypeElement record) {
    return new Platform(
        sees(record, "javax.annotation.processing.Generated"),
        version.ordinal() >= SEGMENTS_SINCE && sees(record, "java.lang.foreign.MemorySegment"));
  }

  private boolean sees(TypeElement record, String type) {
    ModuleElement module = elements.getModuleOf(record);
    return (module == null ? elements.getTypeElement(type) : elements.getTypeElement(module, type))
        != null;
  }
}
