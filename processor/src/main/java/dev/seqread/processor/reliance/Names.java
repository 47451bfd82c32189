package dev.seqread.processor.reliance;

import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.state.Dep;
import dev.seqread.processor.state.Obj;
import dev.seqread.processor.state.Slot;
import dev.seqread.processor.state.Symbol;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of values and objects that stay the same while the lines and instructions around move. */
final class Names {
  private static final String CAPTURED = "a captured variable";
  private static final String SOME = "something";

  private Names() {}

  static String of(int parameter) {
    return switch (parameter) {
      case Obj.RECEIVER -> "this";
      case Obj.ELSEWHERE -> SOME;
      default -> "parameter " + (parameter + 1);
    };
  }

  static String of(Symbol symbol) {
    if (symbol instanceof Symbol.Self) {
      return "this";
    } else if (symbol instanceof Symbol.Param param) {
      return param.isCaptured() ? CAPTURED : of(param.index());
    } else if (symbol instanceof Symbol.Path path) {
      return field(path.base(), path.field());
    } else if (symbol instanceof Symbol.Load load) {
      return field(load.base(), load.field());
    } else if (symbol instanceof Symbol.Element element) {
      return of(element.array()) + "[" + of(element.index()) + "]";
    } else if (symbol instanceof Symbol.Computed computed) {
      return computed.op() + "(" + of(computed.left()) + ", " + of(computed.right()) + ")";
    } else if (symbol instanceof Symbol.Length length) {
      return of(length.array()) + ".length";
    } else if (symbol instanceof Symbol.View view) {
      return (view.write() ? "write" : "read") + " view of " + of(view.lock());
    } else if (symbol instanceof Symbol.ClassOf object) {
      return "class of " + of(object.object());
    } else if (symbol instanceof Symbol.Answer answer) {
      return answer.to().stream()
          .map(Names::of)
          .collect(Collectors.joining(", ", answer.method() + "(", ")"));
    } else if (symbol instanceof Symbol.ClassLiteral literal) {
      return literal.type().name() + ".class";
    } else if (symbol instanceof Symbol.Constant constant) {
      return constant.text().replace("\n", "\\n").replace("\r", "\\r");
    }
    return SOME;
  }

  static String of(Obj object) {
    if (object instanceof Obj.Made) {
      return "a new object";
    } else if (object instanceof Obj.Given given) {
      return "the object of " + of(given.index());
    } else if (object instanceof Obj.Held held) {
      return isCaptured(held.field())
          ? CAPTURED
          : "what " + held.field() + " of " + of(held.root()) + " holds";
    }
    return "an object that others have";
  }

  static String of(Slot slot) {
    if (slot instanceof Slot.Field field) {
      return isCaptured(field.field()) ? CAPTURED : field.field().toString();
    }
    return slot instanceof Slot.At at ? "[" + at.index() + "]" : "[]";
  }

  /** What a value depends on; what only this body knows has no name for others. */
  static String of(Dep dep) {
    return dep instanceof Dep.Param param ? of(param.index()) : "shared state";
  }

  /** Sources and class files keep what a class captures in fields of different names. */
  static boolean isCaptured(FieldRef field) {
    return field.owner().startsWith("$") || field.name().contains("$");
  }

  static boolean isCaptured(Obj object) {
    return object instanceof Obj.Held held && isCaptured(held.field());
  }

  private static String field(@Nullable Symbol base, FieldRef field) {
    return isCaptured(field)
        ? CAPTURED
        : base == null ? field.toString() : of(base) + "." + field.name();
  }
}
