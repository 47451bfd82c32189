package dev.seqread.processor.gen;

import java.util.Locale;

/** Names in the spellings of Java and C. */
final class Words {
  private Words() {}

  static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** {@code bid_price} for {@code bidPrice} or {@code BidPrice}. */
  static String snake(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
        .toLowerCase(Locale.ROOT);
  }

  /** {@code BID_PRICE} for {@code bidPrice}. */
  static String constant(String name) {
    return snake(name).toUpperCase(Locale.ROOT);
  }
}
