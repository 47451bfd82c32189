import dev.seqread.SeqLock;

/** A pure helper gives the same lock for the same code, and another one for another. */
final class PostalLockOfCode {
  private static final int N = 16;
  private final SeqLock[] locks = new SeqLock[N];
  private final int[] letters = new int[N];

  PostalLockOfCode() {
    for (int i = 0; i < N; i++) {
      locks[i] = new SeqLock();
    }
  }

  private SeqLock lockOf(int code) {
    return locks[code & N - 1];
  }

  int letters(int code) {
    int n;
    long s;
    do {
      s = lockOf(code).readBegin();
      n = letters[code & N - 1];
    } while (lockOf(code).readRetry(s));
    return n;
  }

  int lettersNext(int code) {
    int n;
    long s;
    do {
      s = lockOf(code).readBegin();
      n = letters[code & N - 1];
    } while (lockOf(code + 1).readRetry(s)); // expect: WrongStamp
    return n;
  }

  void post(int code) {
    lockOf(code).write(() -> letters[code & N - 1]++);
  }
}
