package dev.seqread.processor.classfile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The class files that were asked for, each read once. */
public final class ClassPool {
  private final ClassFiles files;
  private final Map<String, Optional<ClassFile>> read = new HashMap<>();
  private final SortedMap<String, String> troubles = new TreeMap<>();

  public ClassPool(ClassFiles files) {
    this.files = files;
  }

  /** The class file of that internal name; empty if there is none that can be understood. */
  public Optional<ClassFile> find(String internalName) {
    Optional<ClassFile> known = read.get(internalName);
    if (known == null) {
      known = load(internalName);
      read.put(internalName, known);
    }
    return known;
  }

  /** What could not be understood, by name, with the reason. */
  public SortedMap<String, String> troubles() {
    return troubles;
  }

  private Optional<ClassFile> load(String internalName) {
    try {
      Optional<ClassFile> found = files.read(internalName.replace('/', '.')).map(ClassFile::of);
      return found.filter(file -> file.name().equals(internalName));
    } catch (RuntimeException broken) {
      troubles.put(internalName.replace('/', '.'), broken.toString());
      return Optional.empty();
    }
  }
}
