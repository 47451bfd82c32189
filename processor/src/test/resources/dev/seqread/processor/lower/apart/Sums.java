package apart;

final class Sums {
  static long last;

  private Sums() {}

  static long add(long a, long b) {
    return a + b;
  }

  static long addAndKeep(long a, long b) {
    last = a;
    return a + b;
  }

  static long clamp(long value, long low, long high) {
    return value < low ? low : value > high ? high : value;
  }

  static long divide(long a, long b) {
    return a / b;
  }

  static long total(long... all) {
    long total = 0;
    for (long each : all) {
      total += each;
    }
    return total;
  }

  static long countDown(long from) {
    long steps = 0;
    while (from > 0) {
      from -= 3;
      steps++;
    }
    return steps;
  }

  static void print(long value) {
    System.out.println("value " + value);
  }

  static long checked(long value) {
    if (value < 0) {
      throw new IllegalArgumentException("negative: " + value);
    }
    return value;
  }
}
