import java.util.concurrent.locks.StampedLock;

/** A state is switched over in the section; its answer leaves after the validation. */
public class TurnpikeSwitchState {
  enum State {
    OPEN,
    CLOSING,
    CLOSED
  }

  private final StampedLock lock = new StampedLock();
  private State state = State.OPEN;
  private int queue;

  public String sign() {
    String sign;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      sign =
          switch (state) {
            case OPEN -> "go";
            case CLOSING -> queue > 3 ? "full" : "hurry";
            case CLOSED -> "stop";
          };
    } while (!lock.validate(stamp));
    return sign;
  }

  public boolean isPassable() {
    long stamp = lock.tryOptimisticRead();
    boolean p = state != State.CLOSED && queue < 10;
    return lock.validate(stamp) ? p : isPassableLocked();
  }

  private boolean isPassableLocked() {
    long stamp = lock.readLock();
    try {
      return state != State.CLOSED && queue < 10;
    } finally {
      lock.unlockRead(stamp);
    }
  }

  public void close() {
    long stamp = lock.writeLock();
    try {
      state = queue == 0 ? State.CLOSED : State.CLOSING;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  public void arrive() {
    long stamp = lock.writeLock();
    try {
      queue++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
