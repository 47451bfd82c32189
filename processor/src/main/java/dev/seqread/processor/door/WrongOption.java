package dev.seqread.processor.door;

/** An option that has no meaning; the message is one sentence for the user. */
public final class WrongOption extends RuntimeException {
  private static final long serialVersionUID = 1;

  WrongOption(String message) {
    super(message);
  }
}
