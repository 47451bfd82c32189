package dev.seqread.processor.report;

import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Unit;
import java.util.List;

/**
 * The lines of a file, each cut where another method begins. Generated code may have many methods
 * in one line, and methods that a processor adds to a class all lie where its annotation is.
 */
final class Lines {
  private final List<Place> methods;

  private Lines(List<Place> methods) {
    this.methods = methods;
  }

  static Lines of(Unit unit) {
    return new Lines(
        unit.classes().stream()
            .flatMap(type -> type.methods().stream())
            .map(method -> method.place())
            .sorted()
            .toList());
  }

  /** What is the same for all findings that are one to a reader. */
  String at(Finding finding) {
    Place place = finding.place();
    List<Place> before =
        methods.stream()
            .filter(m -> m.file().equals(place.file()) && m.line() == place.line())
            .filter(m -> m.start() <= place.start())
            .toList();
    String line = place.file() + ":" + place.line() + ":" + before.size();
    boolean added = before.size() > 1 && before.get(0).start() == before.get(1).start();
    return added ? line + ":" + finding.message() : line;
  }
}
