package dev.seqread.processor.gen;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes the files of a cell. */
final class CellWriter {
  private final Filer filer;

  CellWriter(Filer filer) {
    this.filer = filer;
  }

  void write(Cell cell) throws IOException {
    write(cell, new CellInterface(cell).type());
    write(cell, new CellArrays(cell).type());
    if (cell.isShareable()) {
      writeHeader(cell);
    }
  }

  private void writeHeader(Cell cell) throws IOException {
    FileObject file =
        filer.createResource(
            StandardLocation.CLASS_OUTPUT,
            cell.name().packageName(),
            CHeader.fileName(cell),
            cell.record());
    try (Writer text = file.openWriter()) {
      text.write(new CHeader(cell).text());
    }
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
