package dev.seqread.processor.protocol;

/** How an access is ordered, by its access mode. */
enum Order {
  PLAIN("plain"),
  OPAQUE("opaque"),
  ACQUIRE("acquire"),
  RELEASE("release"),
  VOLATILE("volatile");

  private final String word;

  Order(String word) {
    this.word = word;
  }

  /** True for a load that no later access can come before. */
  boolean acquires() {
    return this == ACQUIRE || this == VOLATILE;
  }

  /** True for a store that no earlier access can come after. */
  boolean releases() {
    return this == RELEASE || this == VOLATILE;
  }

  @Override
  public String toString() {
    return word;
  }
}
