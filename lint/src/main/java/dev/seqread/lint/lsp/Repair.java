package dev.seqread.lint.lsp;

/**
 * A change that may make a finding go.
 *
 * @param title what the user chooses
 * @param start the first character that is replaced
 * @param end the one after the last
 */
record Repair(String title, int start, int end, String replacement) {
  String applied(String text) {
    return text.substring(0, start) + replacement + text.substring(end);
  }
}
