import dev.seqread.SeqLock;

/** A final tag tells the class of a node; asked of another read of the field it tells nothing. */
final class ParcelKinds {
  private enum Kind {
    BOX,
    TUBE
  }

  private abstract static class Parcel {
    final Kind kind;

    Parcel(Kind kind) {
      this.kind = kind;
    }
  }

  private static final class Box extends Parcel {
    int side = 1;

    Box() {
      super(Kind.BOX);
    }
  }

  private static final class Tube extends Parcel {
    Tube() {
      super(Kind.TUBE);
    }
  }

  private final SeqLock lock = new SeqLock();
  private Parcel top = new Box();

  int side() {
    while (true) {
      long s = lock.readBegin();
      Parcel p = top;
      int side = p.kind == Kind.BOX ? ((Box) p).side : 0;
      if (lock.validate(s)) {
        return side;
      }
    }
  }

  int sideAgain() {
    while (true) {
      long s = lock.readBegin();
      int side = top.kind == Kind.BOX ? ((Box) top).side : 0; // expect: HazardCast
      if (lock.validate(s)) {
        return side;
      }
    }
  }

  void roll() {
    lock.write(() -> top = new Tube());
  }
}
