package dev.seqread.processor.gen;

import javax.lang.model.element.Element;

/** Why a record becomes no cell, and what is at fault. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Element place;

  Refusal(Element place, String reason) {
    super("@SeqCell: " + reason);
    this.place = place;
  }

  Element place() {
    return place;
  }
}
