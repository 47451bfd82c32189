package apart;

record Pair(long left, long right) {
  static Pair none;

  Pair {
    if (left > right) {
      none = this;
    }
  }

  long width() {
    return right - left;
  }
}
