package dev.seqread.processor.lower;

import dev.seqread.processor.ir.Contract.Mark;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The annotations of seqread on elements, from sources and from class files alike. */
final class Annotations {
  private static final String PACKAGE = "dev.seqread.";
  private static final Map<String, Mark> MARKS =
      Map.of(
          "SeqRead", Mark.SEQ_READ,
          "SeqWrite", Mark.SEQ_WRITE,
          "SeqBegin", Mark.SEQ_BEGIN,
          "SeqValidate", Mark.SEQ_VALIDATE,
          "SeqRetry", Mark.SEQ_RETRY,
          "SeqPure", Mark.SEQ_PURE,
          "Tentative", Mark.TENTATIVE,
          "SeqUnsafe", Mark.SEQ_UNSAFE);

  private Annotations() {}

  /** The simple name of an annotation of seqread; empty for all others. */
  static String nameOf(AnnotationMirror annotation) {
    return annotation.getAnnotationType().asElement() instanceof TypeElement type
        ? nameOf(type)
        : "";
  }

  /** The simple name of an annotation type of seqread; empty for all others. */
  static String nameOf(TypeElement annotation) {
    String simple = annotation.getSimpleName().toString();
    boolean ours = annotation.getQualifiedName().contentEquals(PACKAGE + simple);
    return ours ? simple : "";
  }

  static Set<Mark> marks(Element element) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      Mark mark = MARKS.get(nameOf(annotation));
      if (mark != null) {
        marks.add(mark);
      }
    }
    return marks;
  }

  static boolean has(Element element, String name) {
    return element.getAnnotationMirrors().stream().anyMatch(a -> nameOf(a).equals(name));
  }

  /** The text of the {@code value} of an annotation; empty text if it has none. */
  static Optional<String> value(Element element, String name) {
    return element.getAnnotationMirrors().stream()
        .filter(a -> nameOf(a).equals(name))
        .findFirst()
        .map(Annotations::value);
  }

  /** True if a declaration or its type is marked with an annotation named {@code Nullable}. */
  static boolean isNullable(Element element) {
    return isNullable((AnnotatedConstruct) element) || isNullable(element.asType());
  }

  private static boolean isNullable(AnnotatedConstruct construct) {
    return construct.getAnnotationMirrors().stream()
        .map(a -> a.getAnnotationType().asElement().getSimpleName())
        .anyMatch(name -> name.contentEquals("Nullable"));
  }

  private static String value(AnnotationMirror annotation) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        annotation.getElementValues().entrySet()) {
      String key = entry.getKey().getSimpleName().toString();
      if (key.equals("value") || key.equals("reason")) {
        return String.valueOf(entry.getValue().getValue());
      }
    }
    return "";
  }
}
