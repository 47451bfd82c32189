package dev.seqread.processor.lower;

import com.sun.source.tree.Tree;
import org.jspecify.annotations.Nullable;

/** The operators of constant expressions. */
final class Arithmetic {
  private Arithmetic() {}

  static @Nullable Object unary(Tree.Kind kind, Object operand) {
    if (operand instanceof Boolean b) {
      return kind == Tree.Kind.LOGICAL_COMPLEMENT ? !b : null;
    }
    Object zero = 0;
    return switch (kind) {
      case UNARY_PLUS -> binary(Tree.Kind.PLUS, zero, operand);
      case UNARY_MINUS -> negate(operand);
      case BITWISE_COMPLEMENT -> binary(Tree.Kind.XOR, operand, -1);
      default -> null;
    };
  }

  static @Nullable Object binary(Tree.Kind kind, Object left, Object right) {
    if (kind == Tree.Kind.PLUS && (left instanceof String || right instanceof String)) {
      return left.toString() + right;
    }
    if (left instanceof Boolean a && right instanceof Boolean b) {
      return booleans(kind, a, b);
    }
    Number a = number(left);
    Number b = number(right);
    if (a == null || b == null) {
      return null;
    }
    if (a instanceof Double || b instanceof Double) {
      return doubles(kind, a.doubleValue(), b.doubleValue());
    }
    if (a instanceof Float || b instanceof Float) {
      return floats(kind, a.floatValue(), b.floatValue());
    }
    boolean shift =
        switch (kind) {
          case LEFT_SHIFT, RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> true;
          default -> false;
        };
    return a instanceof Long || (b instanceof Long && !shift)
        ? longs(kind, a.longValue(), b.longValue())
        : ints(kind, a.intValue(), (int) b.longValue());
  }

  /** A number as a value of an integral type that is not {@code long}. */
  static Object toInt(Number number, Class<?> type) {
    int value =
        number instanceof Double || number instanceof Float
            ? (int) number.doubleValue()
            : (int) number.longValue();
    if (type == Byte.class) {
      return (byte) value;
    }
    if (type == Short.class) {
      return (short) value;
    }
    if (type == Character.class) {
      return (char) value;
    }
    return value;
  }

  private static @Nullable Object negate(Object operand) {
    if (operand instanceof Double d) {
      return -d;
    }
    if (operand instanceof Float f) {
      return -f;
    }
    return binary(Tree.Kind.MINUS, 0, operand);
  }

  private static @Nullable Number number(Object value) {
    if (value instanceof Character c) {
      return (int) c;
    }
    return value instanceof Number n ? n : null;
  }

  private static @Nullable Object booleans(Tree.Kind kind, boolean a, boolean b) {
    return switch (kind) {
      case CONDITIONAL_AND, AND -> a & b;
      case CONDITIONAL_OR, OR -> a | b;
      case XOR, NOT_EQUAL_TO -> a ^ b;
      case EQUAL_TO -> a == b;
      default -> null;
    };
  }

  private static @Nullable Object ints(Tree.Kind kind, int a, int b) {
    return switch (kind) {
      case DIVIDE, REMAINDER -> b == 0 ? null : (Object) (kind == Tree.Kind.DIVIDE ? a / b : a % b);
      case LEFT_SHIFT -> a << b;
      case RIGHT_SHIFT -> a >> b;
      case UNSIGNED_RIGHT_SHIFT -> a >>> b;
      default -> longs(kind, a, b) instanceof Long l ? (Object) l.intValue() : longs(kind, a, b);
    };
  }

  private static @Nullable Object longs(Tree.Kind kind, long a, long b) {
    return switch (kind) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> b == 0 ? null : (Object) (a / b);
      case REMAINDER -> b == 0 ? null : (Object) (a % b);
      case AND -> a & b;
      case OR -> a | b;
      case XOR -> a ^ b;
      case LEFT_SHIFT -> a << b;
      case RIGHT_SHIFT -> a >> b;
      case UNSIGNED_RIGHT_SHIFT -> a >>> b;
      default -> compare(kind, Long.compare(a, b));
    };
  }

  private static @Nullable Object floats(Tree.Kind kind, float a, float b) {
    return switch (kind) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      default -> doubles(kind, a, b);
    };
  }

  private static @Nullable Object doubles(Tree.Kind kind, double a, double b) {
    return switch (kind) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      case EQUAL_TO -> a == b;
      case NOT_EQUAL_TO -> a != b;
      case LESS_THAN -> a < b;
      case LESS_THAN_EQUAL -> a <= b;
      case GREATER_THAN -> a > b;
      case GREATER_THAN_EQUAL -> a >= b;
      default -> null;
    };
  }

  private static @Nullable Object compare(Tree.Kind kind, int order) {
    return switch (kind) {
      case EQUAL_TO -> order == 0;
      case NOT_EQUAL_TO -> order != 0;
      case LESS_THAN -> order < 0;
      case LESS_THAN_EQUAL -> order <= 0;
      case GREATER_THAN -> order > 0;
      case GREATER_THAN_EQUAL -> order >= 0;
      default -> null;
    };
  }
}
