package dev.seqread.processor.gen;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.seqread.processor.gen.Part.Leaf;
import java.util.ArrayList;
import java.util.List;

/** The methods that the interface of a cell declares and its classes implement. */
record Signatures(Cell cell) {
  private static final ClassName SEQ_READ = ClassName.get("dev.seqread", "SeqRead");
  private static final String FUNCTIONS = "java.util.function";

  List<MethodSpec> all() {
    List<MethodSpec> methods =
        new ArrayList<>(List.of(read(), tryRead(), write(), update(), updateOptimistically()));
    methods.addAll(readersOfViews());
    for (Part component : cell.components()) {
      methods.add(reader(component));
      methods.add(writer(component));
      if (component instanceof Leaf leaf && leaf.content() instanceof Content.Elements elements) {
        methods.add(elementReader(leaf, elements));
        methods.add(elementWriter(leaf, elements));
      }
    }
    return methods;
  }

  MethodSpec read() {
    return method("read", value())
        .addJavadoc("The value that the last write left, waiting for one that is in progress.\n")
        .build();
  }

  MethodSpec tryRead() {
    TypeName consumer = generic("Consumer", WildcardTypeName.supertypeOf(value()));
    return method("tryRead", TypeName.BOOLEAN)
        .addParameter(consumer, cell.free("reader"))
        .addJavadoc(
            "Tries once to read, without waiting, and hands the value that was read to the reader.\n"
                + "\n@return false, without a call, if a write came in between\n")
        .build();
  }

  MethodSpec write() {
    return method("write", TypeName.VOID)
        .addParameter(value(), cell.free("value"))
        .addJavadoc("Writes the value, waiting for other writers.\n")
        .build();
  }

  MethodSpec update() {
    return method("update", value())
        .addParameter(generic("UnaryOperator", value()), cell.free("operator"))
        .addJavadoc(
            "Writes what the operator makes of the value that is there, and returns it. The operator runs\n"
                + "once, inside the write: readers and other writers wait for it, and it must not use the\n"
                + "cell. If it throws, nothing was written.\n")
        .build();
  }

  MethodSpec updateOptimistically() {
    return method("updateOptimistically", value())
        .addParameter(generic("UnaryOperator", value()), cell.free("operator"))
        .addJavadoc(
            "{@link #update} for an operator that takes its time: nobody waits for it. It is applied again\n"
                + "when another write came in between, so it has no effect of its own.\n")
        .build();
  }

  List<MethodSpec> readersOfViews() {
    TypeVariableName result = TypeVariableName.get("R");
    MethodSpec any =
        readerOfViews("readWith", result, generic("Function", view(), subtypeOf(result)))
            .addTypeVariable(result)
            .addJavadoc(
                "Runs the reader until nothing was written meanwhile, and returns its result, without\n"
                    + "making a {@link $T}. The reader is a section: what it sees is tentative, so it only\n"
                    + "computes its result and has no effect of its own.\n",
                value())
            .build();
    MethodSpec forLong =
        readerOfViews("readLongWith", TypeName.LONG, generic("ToLongFunction", view()))
            .addJavadoc("{@link #readWith} for {@code long}.\n")
            .build();
    MethodSpec forDouble =
        readerOfViews("readDoubleWith", TypeName.DOUBLE, generic("ToDoubleFunction", view()))
            .addJavadoc("{@link #readWith} for {@code double}.\n")
            .build();
    return List.of(any, forLong, forDouble);
  }

  private MethodSpec.Builder readerOfViews(String name, TypeName result, TypeName function) {
    return method(name, result)
        .addParameter(
            ParameterSpec.builder(function, cell.free("reader")).addAnnotation(SEQ_READ).build());
  }

  MethodSpec reader(Part component) {
    String what = component.type().toString().endsWith("[]") ? "A copy of " : "Reads ";
    return method(component.accessor(), component.type())
        .addJavadoc(what + "{@link $T#$N}.\n", value(), component.accessor())
        .build();
  }

  MethodSpec writer(Part component) {
    return method(component.accessor(), TypeName.VOID)
        .addParameter(component.type(), component.name())
        .addJavadoc(
            "Writes {@link $T#$N}, and leaves the other components.\n" + checked(),
            value(),
            component.accessor())
        .build();
  }

  private String checked() {
    return cell.isChecked()
        ? "The record's constructor is called, and nothing is written if it throws.\n"
        : "";
  }

  MethodSpec elementReader(Leaf leaf, Content.Elements elements) {
    return method(leaf.accessor(), elements.element())
        .addParameter(TypeName.INT, cell.free("index"))
        .addJavadoc("Reads one element of {@link $T#$N}.\n", value(), leaf.accessor())
        .build();
  }

  MethodSpec elementWriter(Leaf leaf, Content.Elements elements) {
    return method(leaf.accessor(), TypeName.VOID)
        .addParameter(TypeName.INT, cell.free("index"))
        .addParameter(elements.element(), leaf.name())
        .addJavadoc("Writes one element of {@link $T#$N}.\n" + checked(), value(), leaf.accessor())
        .build();
  }

  /** The method of the view that reads the leaf, or an element of it. */
  MethodSpec viewReader(Leaf leaf) {
    if (leaf.content() instanceof Content.Elements elements) {
      return method(leaf.name(), elements.element())
          .addAnnotation(SEQ_READ)
          .addParameter(TypeName.INT, cell.free("index"))
          .build();
    }
    return method(leaf.name(), leaf.type()).addAnnotation(SEQ_READ).build();
  }

  /** A public method with the signature, to which the body is still to be added. */
  static MethodSpec.Builder implement(MethodSpec signature) {
    return MethodSpec.methodBuilder(signature.name())
        .addAnnotation(Override.class)
        .addAnnotations(signature.annotations())
        .addModifiers(PUBLIC)
        .addTypeVariables(signature.typeVariables())
        .returns(signature.returnType())
        .addParameters(signature.parameters());
  }

  private static MethodSpec.Builder method(String name, TypeName result) {
    return MethodSpec.methodBuilder(name).addModifiers(PUBLIC, ABSTRACT).returns(result);
  }

  private TypeName value() {
    return cell.value().type();
  }

  private TypeName view() {
    return WildcardTypeName.supertypeOf(cell.view());
  }

  private static TypeName subtypeOf(TypeName type) {
    return WildcardTypeName.subtypeOf(type);
  }

  private static TypeName generic(String function, TypeName... arguments) {
    return ParameterizedTypeName.get(ClassName.get(FUNCTIONS, function), arguments);
  }
}
