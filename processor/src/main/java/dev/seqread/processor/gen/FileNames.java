package dev.seqread.processor.gen;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * The names of the files of a compilation: that no two are the same, nor in letters of any case.
 */
final class FileNames {
  private final Map<String, String> owners = new HashMap<>();
  private final Set<String> sources = new HashSet<>();

  /** A class that is compiled, generated ones included. */
  void isThere(TypeElement type) {
    sources.add(type.getQualifiedName().toString());
  }

  /** Takes the names that the cell needs for itself. */
  void claim(Cell cell) throws Refusal {
    claim(cell, cell.name().canonicalName());
    claim(cell, cell.arrays().canonicalName());
    if (cell.isShareable()) {
      claimHeader(cell, CHeader.fileName(cell));
    }
  }

  private void claim(Cell cell, String name) throws Refusal {
    if (sources.contains(name)) {
      throw refusal(cell, "'" + name + "', which is there already");
    }
    claimFor(cell, name, "'" + name + "'");
  }

  private void claimHeader(Cell cell, String name) throws Refusal {
    claimFor(cell, cell.name().packageName() + "/" + name, "the header '" + name + "'");
  }

  private void claimFor(Cell cell, String key, String what) throws Refusal {
    String record = cell.record().getQualifiedName().toString();
    String earlier = owners.putIfAbsent(key.toLowerCase(Locale.ROOT), record);
    if (earlier != null && !earlier.equals(record)) {
      throw refusal(cell, what + ", which is generated for '" + earlier + "' as well");
    }
  }

  private static Refusal refusal(Cell cell, String what) {
    String name = "'" + cell.record().getSimpleName() + "'";
    return new Refusal(cell.record(), name + " needs " + what);
  }
}
