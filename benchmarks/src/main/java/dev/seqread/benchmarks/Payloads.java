package dev.seqread.benchmarks;

/** The sizes of payloads. */
final class Payloads {
  private Payloads() {}

  static final class Two extends Payload {
    private record Fixed(long a, long b) implements Snapshot {
      @Override
      public long sum() {
        return a + b;
      }
    }

    private long a;
    private long b;

    @Override
    public long sum() {
      return a + b;
    }

    @Override
    public void set(long value) {
      a = value;
      b = value;
    }

    @Override
    public Snapshot snapshot(long value) {
      return new Fixed(value, value);
    }
  }

  static final class Four extends Payload {
    private record Fixed(long a, long b, long c, long d) implements Snapshot {
      @Override
      public long sum() {
        return a + b + c + d;
      }
    }

    private long a;
    private long b;
    private long c;
    private long d;

    @Override
    public long sum() {
      return a + b + c + d;
    }

    @Override
    public void set(long value) {
      a = value;
      b = value;
      c = value;
      d = value;
    }

    @Override
    public Snapshot snapshot(long value) {
      return new Fixed(value, value, value, value);
    }
  }

  static final class Sixteen extends Payload {
    private record Fixed(
        long a,
        long b,
        long c,
        long d,
        long e,
        long f,
        long g,
        long h,
        long i,
        long j,
        long k,
        long l,
        long m,
        long n,
        long o,
        long p)
        implements Snapshot {
      @Override
      public long sum() {
        return a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p;
      }
    }

    private long a;
    private long b;
    private long c;
    private long d;
    private long e;
    private long f;
    private long g;
    private long h;
    private long i;
    private long j;
    private long k;
    private long l;
    private long m;
    private long n;
    private long o;
    private long p;

    @Override
    public long sum() {
      return a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p;
    }

    @Override
    public void set(long value) {
      a = value;
      b = value;
      c = value;
      d = value;
      e = value;
      f = value;
      g = value;
      h = value;
      i = value;
      j = value;
      k = value;
      l = value;
      m = value;
      n = value;
      o = value;
      p = value;
    }

    @Override
    public Snapshot snapshot(long value) {
      return new Fixed(
          value, value, value, value, value, value, value, value, value, value, value, value, value,
          value, value, value);
    }
  }
}
