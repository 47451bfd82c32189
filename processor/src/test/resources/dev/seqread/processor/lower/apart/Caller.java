package apart;

import dev.seqread.SeqLock;

final class Caller {
  private final SeqLock lock = new SeqLock();
  private final long[] data = new long[8];
  private long x;
  private long y;
  private Span span = new Span(0, 0);
  private String name = "";
  private Kinds.Kind kind = Kinds.Kind.SMALL;
  private final Cell<String> cell = new Cell<>();
  private Shapes shape = new Shapes.Square(1);

  long add() {
    for (; ; ) {
      long seq = lock.readBegin();
      long result = Sums.add(x, y);
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  long keep() {
    for (; ; ) {
      long seq = lock.readBegin();
      long result = Sums.addAndKeep(x, y);
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  long clamp() {
    for (; ; ) {
      long seq = lock.readBegin();
      long result = Sums.clamp(x, 0, y);
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  long divide() {
    for (; ; ) {
      long seq = lock.readBegin();
      long result = Sums.divide(x, y);
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  long total() {
    for (; ; ) {
      long seq = lock.readBegin();
      long result = Sums.total(x, y, 3);
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  long count() {
    for (; ; ) {
      long seq = lock.readBegin();
      long result = Sums.countDown(x);
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  long checked() {
    for (; ; ) {
      long seq = lock.readBegin();
      long result = Sums.checked(x);
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  Pair pair() {
    for (; ; ) {
      long seq = lock.readBegin();
      Pair result = new Pair(x, y);
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  Span span() {
    for (; ; ) {
      long seq = lock.readBegin();
      Span result = new Span(x, y);
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  Span made() {
    for (; ; ) {
      long seq = lock.readBegin();
      Span result = Span.of(x, y);
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  long width() {
    for (; ; ) {
      long seq = lock.readBegin();
      long result = new Span(x, y).width();
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  long from() {
    for (; ; ) {
      long seq = lock.readBegin();
      long result = span.from();
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  Object get() {
    for (; ; ) {
      long seq = lock.readBegin();
      Object result = cell.get();
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  long slot() {
    for (; ; ) {
      long seq = lock.readBegin();
      long result = cell.slot((int) x);
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  long masked() {
    for (; ; ) {
      long seq = lock.readBegin();
      long result = cell.masked((int) x);
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  int length() {
    for (; ; ) {
      long seq = lock.readBegin();
      int result = cell.nameLength();
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  Object last() {
    for (; ; ) {
      long seq = lock.readBegin();
      Object result = cell.last();
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  long weight() {
    for (; ; ) {
      long seq = lock.readBegin();
      long result = Kinds.weight(kind, x);
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  int code() {
    for (; ; ) {
      long seq = lock.readBegin();
      int result = Kinds.code(name);
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  long shape() {
    for (; ; ) {
      long seq = lock.readBegin();
      long result = Kinds.width(span);
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  Object later() {
    for (; ; ) {
      long seq = lock.readBegin();
      Object result = Kinds.later(x);
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  long locked() {
    for (; ; ) {
      long seq = lock.readBegin();
      long result = Kinds.locked(x);
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  long tried() {
    for (; ; ) {
      long seq = lock.readBegin();
      long result = Kinds.tried(data, (int) x);
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  long area() {
    for (; ; ) {
      long seq = lock.readBegin();
      long result = shape.area();
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  long square() {
    for (; ; ) {
      long seq = lock.readBegin();
      long result = new Shapes.Square(x).area();
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  Object anon() {
    for (; ; ) {
      long seq = lock.readBegin();
      Object result = Shapes.anonymous(x);
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  void print() {
    for (; ; ) {
      long seq = lock.readBegin();
      Sums.print(x);
      if (lock.validate(seq)) {
        return;
      }
    }
  }

  long lambda() {
    for (; ; ) {
      long seq = lock.readBegin();
      long result = Kinds.run(() -> x + y);
      if (lock.validate(seq)) {
        return result;
      }
    }
  }

  long[] filled() {
    long[] target = new long[2];
    for (; ; ) {
      long seq = lock.readBegin();
      Locks.fill(target, x, y);
      if (lock.validate(seq)) {
        return target;
      }
    }
  }

  long helped(Locks locks) {
    for (; ; ) {
      long stamp = locks.begin();
      long result = locks.shared();
      if (locks.holds(stamp)) {
        return result;
      }
    }
  }

  long unhelped(Locks locks) {
    long stamp = locks.begin();
    long result = locks.shared();
    if (locks.fails(stamp)) {
      Sums.print(stamp);
    }
    return result;
  }

  void set(long a, long b, Span newSpan, String newName, Kinds.Kind newKind, Shapes newShape) {
    lock.write(
        () -> {
          x = a;
          y = b;
          span = newSpan;
          name = newName;
          kind = newKind;
          shape = newShape;
          data[0] = a;
          cell.set(newName);
          cell.drop();
        });
  }
}
