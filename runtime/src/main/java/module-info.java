/** Sequence locks for Java, and the annotations by which their use is checked. */
module dev.seqread {
  requires static jdk.jfr;
  requires static org.jspecify;

  exports dev.seqread;
}
