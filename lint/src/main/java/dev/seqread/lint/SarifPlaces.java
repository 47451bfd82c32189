package dev.seqread.lint;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seqread.processor.ir.Place;
import java.net.URI;
import java.nio.file.Path;

/** Places as SARIF names them: below the working folder where they are, else by their whole URI. */
final class SarifPlaces {
  private static final String BASE = "WORKINGFOLDER";

  private final URI working = Path.of("").toAbsolutePath().toUri();

  /** What the base that {@link #location} names stands for. */
  ObjectNode bases() {
    ObjectNode bases = JsonNodeFactory.instance.objectNode();
    bases.putObject(BASE).put("uri", working.toString());
    return bases;
  }

  ObjectNode location(Place place) {
    ObjectNode location = JsonNodeFactory.instance.objectNode();
    ObjectNode physical = location.putObject("physicalLocation");
    ObjectNode artifact = physical.putObject("artifactLocation");
    URI relative = working.relativize(URI.create(place.file()));
    artifact.put("uri", relative.toString());
    if (!relative.isAbsolute()) {
      artifact.put("uriBaseId", BASE);
    }
    physical.putObject("region").put("startLine", place.line()).put("startColumn", place.column());
    return location;
  }
}
