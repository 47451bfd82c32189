package dev.seqread.processor.protocol;

/** What a fence keeps apart. */
enum Barrier {
  LOAD_LOAD("load-load"),
  STORE_STORE("store-store"),
  /** Earlier loads stay before what follows. */
  ACQUIRE("acquire"),
  /** Later stores stay behind what comes before. */
  RELEASE("release"),
  FULL("full");

  private final String word;

  Barrier(String word) {
    this.word = word;
  }

  boolean ordersLoads() {
    return this == LOAD_LOAD || this == ACQUIRE || this == FULL;
  }

  boolean ordersStores() {
    return this == STORE_STORE || this == RELEASE || this == FULL;
  }

  @Override
  public String toString() {
    return word;
  }
}
