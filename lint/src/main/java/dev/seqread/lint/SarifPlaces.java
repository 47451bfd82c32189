package dev.seqread.lint;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.seqread.processor.ir.Place;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/**
 * Files as reports for other machines name them: relative to a base folder, with slashes. What lies
 * outside it is named as it was given on the command line.
 */
final class SarifPlaces {
  /** GitHub's name for the root of a repository. */
  static final String BASE = "%SRCROOT%";

  private final URI base;

  SarifPlaces(Path base) {
    this.base = base.toAbsolutePath().normalize().toUri();
  }

  /** A file's name, escaped as a URI. */
  String uri(Place place, Texts texts) {
    URI file = URI.create(place.file().replaceFirst("^jar:(file:)", "$1").replace(" ", "%20"));
    URI relative = base.relativize(file);
    return relative.isAbsolute() ? escaped(texts.name(place)) : relative.toString();
  }

  private static String escaped(String name) {
    return Path.of("/").toUri().relativize(Path.of("/").resolve(name).toUri()).toString();
  }

  void physical(Place place, Texts texts, JsonGenerator json) throws IOException {
    Range range = texts.range(place);
    String uri = uri(place, texts);
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri);
    json.writeStringField("uriBaseId", BASE);
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", range.line());
    json.writeNumberField("startColumn", range.column());
    json.writeNumberField("endLine", range.endLine());
    json.writeNumberField("endColumn", range.endColumn());
    json.writeEndObject();
    json.writeEndObject();
  }
}
