package dev.seqread.lint;

import picocli.CommandLine.Help.Ansi;

/** Colours for a terminal, or none. */
enum Paint {
  PLAIN,
  COLOURED;

  /** What the user says of colours. */
  enum When {
    AUTO,
    ALWAYS,
    NEVER
  }

  /** The colours that are used, as the terminal names them. */
  enum Colour {
    RED("31;1"),
    YELLOW("33;1"),
    GREY("2");

    private final String code;

    Colour(String code) {
      this.code = code;
    }
  }

  /**
   * Decides.
   *
   * @param isFile whether the report goes to a file
   */
  static Paint of(When when, boolean isFile) {
    boolean on =
        switch (when) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> !isFile && Ansi.AUTO.enabled();
        };
    return on ? COLOURED : PLAIN;
  }

  boolean isOn() {
    return this == COLOURED;
  }

  String in(Colour colour, String text) {
    return isOn() ? "\u001b[" + colour.code + "m" + text + "\u001b[0m" : text;
  }

  String bold(String text) {
    return isOn() ? "\u001b[1m" + text + "\u001b[0m" : text;
  }
}
