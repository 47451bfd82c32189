package dev.seqread.processor.state;

/** How sure it is that two names are those of the same lock, or of what locks are found in. */
public enum SameLock {
  YES,
  NO,
  MAYBE;

  /**
   * Compares two names. Different ways are different locks, even if they could alias; a lock that
   * came out of an unknown call, and that of the instance around an object, could be any.
   */
  public static SameLock of(Symbol a, Symbol b) {
    if (a.equals(b) || a.place().equals(b.place())) {
      return YES;
    }
    if (a.shape().equals(b.shape())) {
      return MAYBE;
    }
    if (a instanceof Symbol.Element x && b instanceof Symbol.Element y) {
      return ofElements(x, y);
    }
    if (a instanceof Symbol.Path x
        && b instanceof Symbol.Path y
        && x.field().equals(y.field())
        && x.base() != null
        && y.base() != null) {
      return of(x.base(), y.base());
    }
    boolean unknown = a.isAroundAnother() || b.isAroundAnother() || a.isOpaque() || b.isOpaque();
    return unknown ? MAYBE : NO;
  }

  private static SameLock ofElements(Symbol.Element a, Symbol.Element b) {
    SameLock arrays = of(a.array(), b.array());
    if (arrays != YES) {
      return arrays;
    }
    return a.index().isOpaque() && b.index().isOpaque() ? MAYBE : NO;
  }

  /** True if a guard may be this lock: it is the lock, or the object that keeps it to itself. */
  public static boolean mayGuard(Symbol guard, Symbol lock) {
    return of(guard, lock) != NO || isKeptBy(lock, guard);
  }

  /**
   * True if a lock is the wanted one; the instance around an object is taken to be that at hand.
   */
  static boolean isTakenFor(Symbol lock, Symbol wanted) {
    SameLock same = of(lock, wanted);
    return isKeptBy(lock, wanted) || same == YES || same == MAYBE && wanted.isAroundAnother();
  }

  private static boolean isKeptBy(Symbol lock, Symbol keeper) {
    return lock instanceof Symbol.Path path
        && path.base() != null
        && of(path.base(), keeper) == YES;
  }
}
