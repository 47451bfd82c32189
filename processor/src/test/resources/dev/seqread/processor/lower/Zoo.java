package zoo;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** Every kind of statement and expression of Java 17. */
abstract class Zoo<T extends Comparable<T>> extends ArrayList<T> implements Supplier<T> {
  static final int SIZE = 1 << 4;
  static final long[] TABLE = {1, 2, SIZE, 'x'};
  private static int created;

  static {
    created = SIZE > 3 ? 1 : 0;
  }

  int count;
  volatile long total;
  int[][] grid = new int[SIZE][];
  private final Supplier<Integer> lazy = () -> count + this.count;

  {
    grid[0] = new int[] {1, 2, 3};
    created++;
  }

  enum Color {
    RED,
    GREEN {
      @Override
      int wave(int by) {
        return super.wave(by) + 1;
      }
    };

    int wave(int by) {
      return ordinal() * by;
    }
  }

  record Pair<A, B>(A first, B second) {
    static int made;

    Pair {
      if (first == null) {
        throw new IllegalArgumentException("first");
      }
      made++;
    }

    Pair(A both) {
      this(both, null);
    }
  }

  sealed interface Shape permits Circle, Square {}

  record Circle(int radius) implements Shape {}

  static final class Square implements Shape {
    int side = 3;
  }

  class Inner {
    int depth = count;

    class Deeper {
      int all() {
        return depth + count + Zoo.this.count + Inner.this.depth + size();
      }
    }
  }

  Zoo(int n) {
    super(n);
  }

  Zoo() {
    this(3);
    count = 1;
  }

  abstract void later() throws IOException;

  native int elsewhere();

  synchronized int loops(int n, List<? extends T> list) {
    int sum = 0;
    outer:
    for (int i = 0, j = n; i < j; i++, j--) {
      for (T each : list) {
        if (each == null) {
          continue outer;
        }
        if (each.compareTo(each) != 0) {
          break outer;
        }
        sum += each.hashCode();
      }
      do {
        sum--;
      } while (sum > 0 && sum != 7);
    }
    for (int[] row : grid) {
      if (row == null) continue;
      for (final int cell : row) sum += cell;
    }
    block:
    {
      if (sum > 3) break block;
      sum = 3;
    }
    while (true) {
      if (sum++ > 10) break;
    }
    for (; ; ) {
      return sum;
    }
  }

  String switches(Color color, String text, int n, Character c) {
    switch (text) {
      case "a":
        n++;
      case "b", "c":
        n--;
        break;
      default:
        ;
    }
    switch (color) {
      case RED -> n = 1;
      case GREEN -> {
        n = 2;
        break;
      }
    }
    switch (c) {
      case 'x':
      case 'y':
        return "xy";
    }
    int value =
        switch (n) {
          case 1, 2 -> 3;
          case 3 -> {
            try {
              yield Integer.parseInt(text);
            } catch (NumberFormatException e) {
              yield 4;
            } finally {
              count++;
            }
          }
          default -> throw new IllegalStateException("n" + n);
        };
    boolean flag =
        switch (color) {
          case RED:
            yield n > 3 && value < 2;
          case GREEN:
            yield false;
        };
    return flag ? "yes" : value > 3 ? "no" : null;
  }

  int tries(Closeable given, Object lock) throws IOException {
    try (given;
        Closeable other = () -> count++) {
      if (count == 3) return 1;
      later();
    } catch (IllegalStateException | UnsupportedOperationException e) {
      throw e;
    } catch (IOException e) {
      count = 0;
    } finally {
      total++;
    }
    synchronized (lock) {
      while (count > 0) {
        try {
          if (count == 7) break;
          if (count == 8) continue;
          synchronized (this) {
            return count;
          }
        } finally {
          count--;
        }
      }
    }
    assert count >= 0 && lock != null : "count " + count;
    assert created > 0;
    return 0;
  }

  @SuppressWarnings("unchecked")
  Object expressions(int a, long b, Integer boxed, Object o, T... rest) {
    int x = a++ + ++a - a-- - --a;
    x += b;
    x <<= 2;
    grid[a][x & SIZE - 1] |= ~x ^ a;
    total = b = a = x;
    count *= boxed++;
    boxed = a == 3 ? boxed : (Integer) x;
    double d = (a / 3 + b % 5L) * 1.5f - -b;
    char c = (char) (a >>> 1 >> 2);
    c += 1;
    String s = "s" + a + 'c' + d + null + (a + b) + c;
    s += o;
    boolean p = o instanceof String t && t.length() > a || !(o instanceof Number) ^ a < b;
    if (!(o instanceof List<?> l)) {
      p = !p;
      return rest;
    }
    T cast = (T) l.get(a);
    Object array = new Object[][] {{l, s}, {}, null};
    int[] sizes = new int[a];
    Class<?> type = p ? int[].class : Zoo.class;
    x = a + (a = 3) * sizes.length + sizes.clone()[a];
    return new Pair<>(cast, type).first() + array.toString();
  }

  Runnable functions(int captured, String text) {
    int local = captured + 1;
    class Local {
      int field = local;

      int sum() {
        return field + captured;
      }

      Local again() {
        return new Local();
      }
    }
    Object anonymous =
        new Object() {
          int state = new Local().sum();

          @Override
          public String toString() {
            return text + state + count;
          }
        };
    Function<String, Integer> length = String::length;
    Function<Integer, int[]> create = int[]::new;
    Supplier<Inner> inner = Inner::new;
    Supplier<T> self = this::get;
    Supplier<String> parent = super::toString;
    IntUnaryOperator op = n -> n * local;
    BiFunction<Integer, Integer, Integer> add =
        (m, n) -> {
          Runnable nested = () -> count += m + captured;
          nested.run();
          return m + n;
        };
    Inner.Deeper deeper = this.new Inner().new Deeper();
    Map.Entry<String, Integer> entry = Map.entry("k", deeper.all());
    return () -> new Zoo<T>() {
          @Override
          public T get() {
            return Zoo.this.get();
          }

          @Override
          void later() {
            anonymous.toString();
          }
        }.loops(local, null);
  }
}
