package dev.seqread.processor.gen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/** Writes the cells of the records that are marked, in the rounds of annotation processing. */
public final class Cells {
  private static final String MARK = "dev.seqread.SeqCell";

  private final ProcessingEnvironment environment;
  private final CellReader reader;
  private final CellWriter writer;
  private final FileNames files = new FileNames();
  private final List<String> waiting = new ArrayList<>();

  /** Writes with the environment's filer, and complains to its messager. */
  public Cells(ProcessingEnvironment environment) {
    this.environment = environment;
    this.reader = new CellReader(environment);
    this.writer = new CellWriter(environment.getFiler());
  }

  /** Takes the records of a round, and those that had to wait for what others write. */
  public void round(RoundEnvironment round) {
    TypeElement mark = environment.getElementUtils().getTypeElement(MARK);
    if (mark == null || round.processingOver()) {
      return;
    }
    ElementFilter.typesIn(round.getRootElements()).forEach(files::isThere);
    List<String> names = new ArrayList<>(waiting);
    waiting.clear();
    ElementFilter.typesIn(round.getElementsAnnotatedWith(mark))
        .forEach(type -> names.add(type.getQualifiedName().toString()));
    names.forEach(name -> take(environment.getElementUtils().getTypeElement(name)));
  }

  /** A type that nobody ever writes is the compiler's to report. */
  private void take(TypeElement type) {
    if (type.getRecordComponents().stream().anyMatch(c -> c.asType().getKind() == TypeKind.ERROR)) {
      waiting.add(type.getQualifiedName().toString());
      return;
    }
    try {
      Cell cell = reader.read(type);
      files.claim(cell);
      writer.write(cell);
    } catch (Refusal refusal) {
      refusal.all().forEach(each -> refuse(each.getMessage(), declaration(each.place())));
    } catch (IOException e) {
      refuse("@SeqCell: the cell cannot be written: " + e.getMessage(), type);
    }
  }

  /** A component is declared where its field is, and only the field is found there. */
  private static Element declaration(Element place) {
    return place instanceof RecordComponentElement
        ? ElementFilter.fieldsIn(place.getEnclosingElement().getEnclosedElements()).stream()
            .filter(field -> field.getSimpleName().equals(place.getSimpleName()))
            .<Element>map(field -> field)
            .findFirst()
            .orElse(place)
        : place;
  }

  private void refuse(String message, Element place) {
    Messager messager = environment.getMessager();
    messager.printMessage(Diagnostic.Kind.ERROR, message, place);
  }
}
