/**
 * Belongs to MarinaOtherFile.java: both are immutable, and only one of the masks fits its array.
 */
class MarinaSlips {
  final long[] boats;
  final int last;

  MarinaSlips(int size) {
    boats = new long[size];
    last = boats.length - 1;
  }

  /** A mask of the size itself, which is one bit too wide. */
  static class Wide {
    final long[] boats;
    final int last;

    Wide(int size) {
      boats = new long[size];
      last = size;
    }
  }
}
