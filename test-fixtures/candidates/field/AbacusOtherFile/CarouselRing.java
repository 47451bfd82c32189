/** Belongs to CarouselOtherFile.java: a row that never changes, of as many seats as it says. */
public final class CarouselRing<T> {
  private final Object[] seats;
  private final int size;

  public CarouselRing(int size) {
    this.size = size;
    this.seats = new Object[size];
  }

  /** Returns what is on the seat, or null where there is none. */
  @SuppressWarnings("unchecked")
  public T at(int seat) {
    return seat >= 0 && seat < size ? (T) seats[seat] : null;
  }
}
