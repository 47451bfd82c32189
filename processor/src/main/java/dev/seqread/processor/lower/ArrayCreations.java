package dev.seqread.processor.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.List;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Lowers the creation of arrays. */
final class ArrayCreations {
  private final BodyLowering body;

  ArrayCreations(BodyLowering body) {
    this.body = body;
  }

  Var create(NewArrayTree tree, @Nullable TypeMirror type) {
    Place place = body.place(tree);
    TypeRef ref = body.symbols().types().ref(type);
    Var array = body.temp(ref);
    List<? extends ExpressionTree> elements = tree.getInitializers();
    if (elements == null) {
      List<? extends ExpressionTree> sizes = tree.getDimensions();
      List<TypeRef> ints = sizes.stream().map(size -> TypeRef.INT).toList();
      List<Var> values = body.expressions().operands(sizes, ints);
      body.emit(new Instr.NewArray(array, ref, values, place));
      return array;
    }
    Var size = body.constant(elements.size(), TypeRef.INT, place);
    body.emit(new Instr.NewArray(array, ref, List.of(size), place));
    TypeMirror elementType = type instanceof ArrayType t ? t.getComponentType() : null;
    int i = 0;
    for (ExpressionTree element : elements) {
      Place at = body.place(element);
      Var index = body.constant(i++, TypeRef.INT, at);
      Var value = element(element, elementType);
      body.emit(new Instr.StoreElement(array, index, value, false, at));
    }
    return array;
  }

  /** An inner {@code {...}} has no type of its own before it is attributed. */
  private Var element(ExpressionTree tree, @Nullable TypeMirror type) {
    return Source.bare(tree) instanceof NewArrayTree nested && nested.getType() == null
        ? create(nested, type)
        : body.expressions().valueAs(tree, body.symbols().types().ref(type));
  }
}
