import dev.seqread.SeqLock;
import java.util.ArrayList;
import java.util.List;

/** A constructor of the superclass enters the new object in a register that all can read. */
class HostelGuest {
  static class Person {
    static final List<Person> ALL = new ArrayList<>();
    int room;

    Person() {
      ALL.add(this);
    }
  }

  static final class Guest extends Person {}

  static final class Ghost {
    int room;
  }

  private final SeqLock lock = new SeqLock();
  private int free;

  void leave(int room) {
    lock.write(() -> free = room);
  }

  boolean lodge() {
    Guest guest = new Guest();
    long s = lock.readBegin();
    guest.room = free; // expect: EscapeStore
    return lock.validate(s);
  }

  boolean haunt() {
    Ghost ghost = new Ghost();
    long s = lock.readBegin();
    ghost.room = free;
    return lock.validate(s);
  }
}
