package apart;

import java.util.function.LongSupplier;

final class Kinds {
  enum Kind {
    SMALL,
    LARGE
  }

  private Kinds() {}

  static long weight(Kind kind, long value) {
    switch (kind) {
      case SMALL:
        return value;
      case LARGE:
        return value * 2;
      default:
        return 0;
    }
  }

  static int code(String name) {
    return switch (name) {
      case "one" -> 1;
      case "two", "zwei" -> 2;
      default -> 0;
    };
  }

  static long width(Object shape) {
    if (shape instanceof Span span && span.width() > 0) {
      return span.width();
    }
    return shape instanceof Pair ? ((Pair) shape).width() : 0;
  }

  static long run(LongSupplier supplier) {
    return supplier.getAsLong();
  }

  static LongSupplier later(long value) {
    return () -> value + 1;
  }

  static synchronized long locked(long value) {
    return value;
  }

  static long tried(long[] data, int index) {
    try {
      return data[index];
    } catch (ArrayIndexOutOfBoundsException e) {
      return -1;
    } finally {
      Sums.clamp(index, 0, 1);
    }
  }
}
