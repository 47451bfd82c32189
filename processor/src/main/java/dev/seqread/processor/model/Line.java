package dev.seqread.processor.model;

/**
 * A logical line of a model file: what stands before its colon, and after it.
 *
 * @param number the line of the file in which it ends
 */
record Line(String file, int number, String subject, String words) {
  ModelError error(String message) {
    return new ModelError(file, number, message);
  }
}
