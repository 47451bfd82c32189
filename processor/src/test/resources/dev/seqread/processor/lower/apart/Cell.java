package apart;

class Cell<T> {
  private T content;
  private final long[] slots = new long[8];
  private String name = "none";
  private Cell<T> next;

  T get() {
    return content;
  }

  void set(T value) {
    content = value;
  }

  final long slot(int index) {
    return slots[index];
  }

  final long masked(int index) {
    return slots[index & 7];
  }

  final int nameLength() {
    return name.length();
  }

  final Cell<T> last() {
    Cell<T> at = this;
    while (at.next != null) {
      at = at.next;
    }
    return at;
  }

  void drop() {
    name = null;
    next = null;
  }
}
