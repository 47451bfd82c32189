package dev.seqread.lint;

/** How a report is written. */
enum Format {
  TEXT,
  SARIF,
  JSON,
  GITHUB,
  HTML
}
