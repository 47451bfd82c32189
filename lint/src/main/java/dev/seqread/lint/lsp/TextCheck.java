package dev.seqread.lint.lsp;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.Trees;
import dev.seqread.processor.door.Checker;
import dev.seqread.processor.door.Compilation;
import dev.seqread.processor.door.CompilerFailure;
import dev.seqread.processor.door.CompilerMessages;
import dev.seqread.processor.door.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Checks the text of one file as it stands in an editor. The other files of its source folder are
 * read from disk where the text uses them.
 */
public final class TextCheck {
  private final JavaCompiler compiler;
  private final Options options;
  private final List<Path> classPath;

  /**
   * A check with these options and classes.
   *
   * @param compiler that of the running JDK
   */
  public TextCheck(JavaCompiler compiler, Options options, List<Path> classPath) {
    this.compiler = compiler;
    this.options = options;
    this.classPath = List.copyOf(classPath);
  }

  /** What is wrong with a text. */
  Checked check(URI uri, String text) {
    JavaFileObject file = new Text(uri, text);
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(message -> {}, Locale.ROOT, StandardCharsets.UTF_8)) {
      Compilation.setClassPath(manager, classPath);
      Compilation compilation = Compilation.parse(compiler, manager, List.of(file), List.of());
      CompilationUnitTree unit = compilation.units().get(0);
      Optional<Path> root = sourceRoot(uri, unit.getPackageName());
      if (root.isPresent()) {
        manager.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of(root.get()));
      }
      if (compilation.messages().first().isPresent()) {
        return Checked.notUnderstood(text, message(compilation.messages()));
      }
      compilation.analyze();
      Checker checker = Checker.of(compilation.task(), options, compilation.units());
      return new Checked(
          text,
          checker.check(unit).findings(),
          compilation.messages().errors().size(),
          "",
          Declarations.of(unit, Trees.instance(compilation.task()).getSourcePositions()));
    } catch (CompilerFailure failure) {
      return Checked.notUnderstood(text, failure.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String message(CompilerMessages messages) {
    return messages.first().map(CompilerMessages::text).orElse("");
  }

  /** The folder in which the folders of the packages lie, if the file lies where it should. */
  private static Optional<Path> sourceRoot(URI uri, ExpressionTree packageName) {
    if (!"file".equals(uri.getScheme())) {
      return Optional.empty();
    }
    Path folder = Path.of(uri).getParent();
    if (packageName != null) {
      String[] names = packageName.toString().split("\\.");
      for (int i = names.length - 1; i >= 0; i--) {
        if (folder == null || !folder.endsWith(names[i])) {
          return Optional.empty();
        }
        folder = folder.getParent();
      }
    }
    return Optional.ofNullable(folder).filter(Files::isDirectory);
  }

  /** A text under the name of the file that it will be saved as. */
  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(URI uri, String text) {
      super(uri, Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
