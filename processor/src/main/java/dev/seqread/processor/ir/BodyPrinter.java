package dev.seqread.processor.ir;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prints bodies, one instruction a line, each with its line in the source:
 *
 * <pre>
 * METHOD a.Counter.read(): this
 *  0:
 *    %1 = this.lock                                      @12
 *    %2 = %1.dev.seqread.SeqLock.readBegin()             @12
 * </pre>
 */
public final class BodyPrinter {
  private static final int PLACE_COLUMN = 56;

  private final StringBuilder out = new StringBuilder();

  private BodyPrinter() {}

  /** Prints all bodies of a file. */
  public static String print(Unit unit) {
    BodyPrinter printer = new BodyPrinter();
    for (ClassDecl type : unit.classes()) {
      for (MethodDecl method : type.methods()) {
        method.body().ifPresent(body -> printer.body(body, ""));
      }
    }
    return printer.out.toString();
  }

  public static String print(Body body) {
    BodyPrinter printer = new BodyPrinter();
    printer.body(body, "");
    return printer.out.toString();
  }

  private void body(Body body, String indent) {
    out.append(indent).append(body.kind()).append(' ').append(body.method());
    if (!body.params().isEmpty()) {
      out.append(": ").append(names(body.params()));
    }
    out.append('\n');
    for (Block block : body.blocks()) {
      out.append(indent).append(' ').append(block.id()).append(':');
      for (Handler handler : block.handlers()) {
        out.append(" catch(").append(types(handler.types())).append(") -> ");
        out.append(handler.target());
      }
      out.append('\n');
      for (Instr instr : block.instrs()) {
        line(indent, text(instr), instr.place());
        if (instr instanceof Instr.Lambda lambda) {
          body(lambda.body(), indent + "      ");
        }
      }
      line(indent, text(block.end()), block.end().place());
    }
  }

  private void line(String indent, String text, Place place) {
    String line = indent + "   " + text;
    out.append(line).append(" ".repeat(Math.max(1, PLACE_COLUMN - line.length())));
    out.append('@').append(place.line()).append('\n');
  }

  private static String text(Instr instr) {
    String value = value(instr);
    Var dst = instr.dst();
    return dst == null ? value : dst + " = " + value;
  }

  private static String value(Instr instr) {
    if (instr instanceof Instr.Const i) {
      return literal(i.value());
    } else if (instr instanceof Instr.Copy i) {
      return i.src().toString();
    } else if (instr instanceof Instr.Op i) {
      return i.kind() + " " + names(i.reads());
    } else if (instr instanceof Instr.TypeTest i) {
      return i.src() + " instanceof " + i.type().name();
    } else if (instr instanceof Instr.Cast i) {
      String flags = (i.down() ? " down" : "") + (i.checked() ? " checked" : "");
      return "(" + i.type().name() + ") " + i.src() + flags;
    } else if (instr instanceof Instr.LoadField i) {
      return field(i.base(), i.field()) + update(i.update());
    } else if (instr instanceof Instr.StoreField i) {
      return field(i.base(), i.field()) + " = " + i.src() + update(i.update());
    } else if (instr instanceof Instr.LoadElement i) {
      return i.array() + "[" + i.index() + "]" + update(i.update());
    } else if (instr instanceof Instr.StoreElement i) {
      return i.array() + "[" + i.index() + "] = " + i.src() + update(i.update());
    } else if (instr instanceof Instr.ArrayLength i) {
      return i.array() + ".length";
    } else if (instr instanceof Instr.NewArray i) {
      return "new " + i.type().name() + " " + i.sizes();
    }
    return larger(instr);
  }

  private static String larger(Instr instr) {
    if (instr instanceof Instr.Call i) {
      String receiver = i.receiver() == null ? "" : i.receiver() + ".";
      String flags = (i.superCall() ? " super" : "") + (i.asserted() ? " asserted" : "");
      return "call " + receiver + method(i.method()) + "(" + names(i.args()) + ")" + flags;
    } else if (instr instanceof Instr.New i) {
      return "new "
          + i.constructor().owner()
          + "("
          + names(i.args())
          + ")"
          + captures(i.captures());
    } else if (instr instanceof Instr.Lambda i) {
      return "lambda" + captures(i.captures());
    } else if (instr instanceof Instr.MethodReference i) {
      String receiver = i.receiver() == null ? "" : i.receiver() + " ";
      return receiver + "::" + method(i.method());
    } else if (instr instanceof Instr.Caught i) {
      return "caught " + types(i.types());
    } else if (instr instanceof Instr.MonitorEnter i) {
      return "enter " + i.monitor();
    } else if (instr instanceof Instr.MonitorExit i) {
      return "exit " + i.monitor();
    }
    return "loop";
  }

  private static String text(Terminator end) {
    if (end instanceof Terminator.Jump jump) {
      return "-> " + jump.target();
    } else if (end instanceof Terminator.Branch branch) {
      return "if "
          + branch.condition()
          + " -> "
          + branch.whenTrue()
          + " else "
          + branch.whenFalse();
    } else if (end instanceof Terminator.Return r) {
      String value = r.value() == null ? "" : " " + r.value();
      return "return" + value + (r.explicit() ? "" : " implicit");
    } else if (end instanceof Terminator.Throw t) {
      return "throw " + t.value() + (t.explicit() ? "" : " implicit");
    }
    throw new IllegalStateException();
  }

  private static String field(@Nullable Var base, FieldRef field) {
    return (base == null ? field.owner() : base.toString()) + "." + field.name();
  }

  private static String method(MethodRef method) {
    String unresolved = method.is(MethodRef.Flag.UNRESOLVED) ? "?" : "";
    return method.owner() + "." + method.name() + unresolved;
  }

  private static String update(boolean update) {
    return update ? " update" : "";
  }

  private static String captures(List<Capture> captures) {
    return captures.isEmpty()
        ? ""
        : captures.stream()
            .map(capture -> capture.outer() + "@" + capture.use().line())
            .collect(Collectors.joining(", ", " captures ", ""));
  }

  private static String names(List<Var> vars) {
    return vars.stream().map(Objects::toString).collect(Collectors.joining(", "));
  }

  private static String types(List<TypeRef> types) {
    return types.isEmpty()
        ? "*"
        : types.stream().map(TypeRef::name).collect(Collectors.joining(" | "));
  }

  private static String literal(@Nullable Object value) {
    if (value instanceof String text) {
      return '"' + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"") + '"';
    }
    if (value instanceof Character c) {
      return "'" + c + "'";
    }
    if (value instanceof TypeRef type) {
      return type.name() + ".class";
    }
    return value instanceof Long ? value + "L" : String.valueOf(value);
  }
}
