package dev.seqread.processor.gen;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values of any type, made of a seed: two seeds below a hundred give values that differ all over.
 */
final class Samples {
  private Samples() {}

  /** A record whose arrays are as long as those of the pattern. */
  static Object record(Object pattern, int seed) {
    RecordComponent[] components = pattern.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = sample(components[i].getType(), LoadedCell.get(pattern, components[i]), seed + i);
    }
    return LoadedCell.make(pattern.getClass(), values);
  }

  private static Object sample(Class<?> type, Object pattern, int seed) {
    if (type.isArray()) {
      Object array = Array.newInstance(type.getComponentType(), Array.getLength(pattern));
      for (int i = 0; i < Array.getLength(array); i++) {
        Array.set(array, i, sample(type.getComponentType(), null, seed + i));
      }
      return array;
    }
    if (type.isRecord()) {
      return pattern == null ? address(type, seed) : record(pattern, seed);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[seed % type.getEnumConstants().length];
    }
    return type.isPrimitive() ? primitive(type, seed) : reference(type, seed);
  }

  private static Object address(Class<?> type, int seed) {
    return LoadedCell.make(type, "street " + seed, seed);
  }

  private static Object primitive(Class<?> type, int seed) {
    return switch (type.getName()) {
      case "boolean" -> seed % 2 == 0;
      case "byte" -> (byte) -seed;
      case "short" -> (short) (-321 * seed);
      case "char" -> (char) (0xffff - seed);
      case "int" -> -seed * 20_000_001;
      case "long" -> (seed << 24) * 1_000_000_007L;
      case "float" -> seed / -3f;
      default -> seed / 3d;
    };
  }

  private static Object reference(Class<?> type, int seed) {
    return switch (type.getSimpleName()) {
      case "String" -> "text " + seed;
      case "Integer" -> 1000 + seed;
      case "BigDecimal" -> BigDecimal.valueOf(seed, 2);
      case "Instant" -> Instant.ofEpochSecond(seed);
      case "Optional" -> Optional.of("phone " + seed);
      case "Class" -> seed % 2 == 0 ? String.class : Long.class;
      default -> throw new AssertionError("no sample of " + type);
    };
  }

  static Class<?> boxed(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }

  /** The value with its records and arrays as lists, so that it can be compared. */
  static Object comparable(Object value) {
    List<Object> parts = new ArrayList<>();
    if (value != null && value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        parts.add(Array.get(value, i));
      }
      return parts;
    }
    if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        parts.add(comparable(LoadedCell.get(value, component)));
      }
      return parts;
    }
    return value;
  }
}
