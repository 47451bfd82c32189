package dev.seqread;

/** Data that is torn when its words differ: written backwards and read forwards. */
final class Words {
  private final long[] words = new long[64];

  void set(long value) {
    for (int i = words.length - 1; i >= 0; i--) {
      words[i] = value;
    }
  }

  /** Throws when the words differ, and returns the value that they have in common. */
  long get() {
    long first = words[0];
    for (long word : words) {
      if (word != first) {
        throw new TornException();
      }
    }
    return first;
  }

  /** Zero when the words are the same. */
  long spread() {
    long spread = 0;
    for (long word : words) {
      spread |= word ^ words[0];
    }
    return spread;
  }

  static final class TornException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
