package dev.seqread;

/**
 * Tells the observer of one lock about its sections, after the adversary had its say.
 *
 * <p>Each thread remembers the stamps of its own sections, the last few of them, until they have
 * ended: so that nothing is told of a stamp that the thread did not begin, such as that of a held
 * lock, and no end of a section twice.
 */
final class Watch {
  private static final int REMEMBERED = 16;

  private final SeqOptions options;
  private final ThreadLocal<Open> sections = ThreadLocal.withInitial(Open::new);

  Watch(SeqOptions options) {
    this.options = options;
  }

  /** The stamps of one thread's sections. */
  private static final class Open {
    private final long[] stamps = new long[REMEMBERED];
    private final boolean[] isOpen = new boolean[REMEMBERED];
    private int next;

    private int find(long stamp) {
      for (int i = 0; i < REMEMBERED; i++) {
        if (isOpen[i] && stamps[i] == stamp) {
          return i;
        }
      }
      return -1;
    }

    void add(long stamp) {
      if (find(stamp) < 0) {
        stamps[next] = stamp;
        isOpen[next] = true;
        next = (next + 1) % REMEMBERED;
      }
    }

    boolean has(long stamp) {
      return find(stamp) >= 0;
    }

    boolean remove(long stamp) {
      int place = find(stamp);
      if (place >= 0) {
        isOpen[place] = false;
      }
      return place >= 0;
    }
  }

  void begun(Object lock, long stamp) {
    SeqObserver observer = options.observer();
    if (observer != null) {
      sections.get().add(stamp);
      observer.begun(lock, stamp);
    }
  }

  /** Reports the outcome of a validation. */
  boolean settled(Object lock, long stamp, boolean consistent) {
    boolean accepted = consistent && !options.struck();
    SeqObserver observer = options.observer();
    if (observer != null) {
      Open open = sections.get();
      if (accepted && open.has(stamp)) {
        observer.validated(lock, stamp);
      } else if (!accepted && open.remove(stamp)) {
        observer.retried(lock, stamp);
      }
    }
    return accepted;
  }

  void cancelled(Object lock, long stamp) {
    SeqObserver observer = options.observer();
    if (observer != null && sections.get().remove(stamp)) {
      observer.cancelled(lock, stamp);
    }
  }
}
