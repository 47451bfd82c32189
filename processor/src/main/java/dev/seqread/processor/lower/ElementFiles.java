package dev.seqread.processor.lower;

import dev.seqread.processor.classfile.ClassFiles;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URLConnection;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * The class files that javac itself read its elements from, where it tells them: from JDK 18 on.
 * The classes inside bodies, which have no elements, are looked for beside those around them.
 */
final class ElementFiles implements ClassFiles {
  private final Elements elements;
  private final Function<String, Optional<TypeElement>> find;
  private final @Nullable Method fileOf;

  /**
   * The files of elements.
   *
   * @param find the class of a binary name; empty for local and anonymous classes
   */
  ElementFiles(Elements elements, Function<String, Optional<TypeElement>> find) {
    this.elements = elements;
    this.find = find;
    this.fileOf = method();
  }

  private static @Nullable Method method() {
    try {
      return Elements.class.getMethod("getFileObjectOf", Element.class);
    } catch (NoSuchMethodException olderJdk) {
      return null;
    }
  }

  @Override
  public Optional<byte[]> read(String name) {
    Optional<TypeElement> type = find.apply(name);
    if (type.isPresent()) {
      return file(type.get()).flatMap(ElementFiles::bytes);
    }
    int dollar = name.lastIndexOf('$');
    if (dollar <= name.lastIndexOf('.')) {
      return Optional.empty();
    }
    String around = name.substring(0, dollar);
    while (find.apply(around).isEmpty() && around.lastIndexOf('$') > around.lastIndexOf('.')) {
      around = around.substring(0, around.lastIndexOf('$'));
    }
    String wanted = name.substring(name.lastIndexOf('.') + 1) + ".class";
    return find.apply(around).flatMap(this::file).flatMap(file -> beside(file, wanted));
  }

  private Optional<JavaFileObject> file(TypeElement type) {
    if (fileOf == null) {
      return Optional.empty();
    }
    try {
      Object file = fileOf.invoke(elements, type);
      return file instanceof JavaFileObject object && isOfProgram(object)
          ? Optional.of(object)
          : Optional.empty();
    } catch (IllegalAccessException | InvocationTargetException none) {
      return Optional.empty();
    }
  }

  /** The classes of the JDK come from its image, or from a list of their signatures. */
  private static boolean isOfProgram(JavaFileObject file) {
    URI uri = file.toUri();
    return file.getKind() == JavaFileObject.Kind.CLASS
        && !"jrt".equals(uri.getScheme())
        && !uri.toString().contains("/ct.sym");
  }

  private static Optional<byte[]> bytes(FileObject file) {
    try (InputStream in = file.openInputStream()) {
      return Optional.of(in.readAllBytes());
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> beside(JavaFileObject file, String name) {
    try {
      String uri = file.toUri().toString();
      URI wanted = URI.create(uri.substring(0, uri.lastIndexOf('/') + 1) + name);
      URLConnection connection = wanted.toURL().openConnection();
      connection.setUseCaches(false);
      try (InputStream in = connection.getInputStream()) {
        return Optional.of(in.readAllBytes());
      }
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }
}
