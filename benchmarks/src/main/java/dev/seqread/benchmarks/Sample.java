package dev.seqread.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * One measured number.
 *
 * @param jdk the version it was measured on
 * @param round which of the rounds it belongs to: only numbers of one round are compared
 * @param group what was done, for instance {@code Reads}
 * @param contender what it was done with
 * @param longs the size of the payload
 * @param setting the number of threads, or how often the writer wrote
 * @param metric what was measured, and its unit
 * @param value the number
 */
record Sample(
    String jdk,
    int round,
    String group,
    String contender,
    int longs,
    String setting,
    String metric,
    double value) {
  private static final String SEPARATOR = ";";

  static Sample parse(String line) {
    String[] cells = line.split(SEPARATOR);
    return new Sample(
        cells[0],
        Integer.parseInt(cells[1]),
        cells[2],
        cells[3],
        Integer.parseInt(cells[4]),
        cells[5],
        cells[6],
        Double.parseDouble(cells[7]));
  }

  static List<Sample> read(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(Sample::parse).toList();
  }

  static void append(Path file, List<Sample> samples) throws IOException {
    Files.write(
        file,
        samples.stream().map(Sample::line).toList(),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private String line() {
    return String.join(
        SEPARATOR,
        jdk,
        Integer.toString(round),
        group,
        contender,
        Integer.toString(longs),
        setting,
        metric,
        Double.toString(value));
  }
}
