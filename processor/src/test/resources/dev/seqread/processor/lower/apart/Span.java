package apart;

record Span(long from, long to) {
  long width() {
    return to - from;
  }

  static Span of(long a, long b) {
    return a <= b ? new Span(a, b) : new Span(b, a);
  }
}
