package dev.seqread.processor.gen;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import javax.annotation.processing.Filer;

/** Writes the files of a cell. */
final class CellWriter {
  private final Filer filer;

  CellWriter(Filer filer) {
    this.filer = filer;
  }

  void write(Cell cell) throws IOException {
    write(cell, new CellInterface(cell).type());
    write(cell, new CellArrays(cell).type());
  }

  private void write(Cell cell, TypeSpec type) throws IOException {
    TypeSpec owned = type.toBuilder().addOriginatingElement(cell.record()).build();
    JavaFile.builder(cell.name().packageName(), owned)
        .skipJavaLangImports(true)
        .indent("  ")
        .build()
        .writeTo(filer);
  }
}
