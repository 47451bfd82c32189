package dev.seqread.processor.gen;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;

/** The generated classes of a shape, loaded and used by reflection. */
final class LoadedCell implements AutoCloseable {
  private final URLClassLoader loader;
  private final Class<?> type;

  LoadedCell(Path output, String cell) throws IOException, ClassNotFoundException {
    loader = new URLClassLoader(new URL[] {output.toUri().toURL()});
    type = Class.forName(cell, true, loader);
  }

  Class<?> record() throws ReflectiveOperationException {
    return type.getMethod("read").getReturnType();
  }

  Object create() {
    return call(null, "create");
  }

  boolean isShareable() {
    return Arrays.stream(type.getDeclaredFields()).anyMatch(f -> f.getName().equals("BYTES"));
  }

  /** A cell in memory of its own, of exactly the right size. */
  Object shared() throws ReflectiveOperationException {
    ByteBuffer memory = ByteBuffer.allocateDirect(constant("BYTES"));
    return call(null, "over", memory);
  }

  int constant(String name) throws ReflectiveOperationException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field.getInt(null);
  }

  /** Calls the method of the name that takes such arguments, declared by the interface. */
  Object call(Object cell, String name, Object... arguments) {
    Method method =
        Arrays.stream((cell == null ? type : cell.getClass()).getMethods())
            .filter(m -> m.getName().equals(name) && accepts(m, arguments))
            .filter(m -> !m.isBridge())
            .findFirst()
            .orElseThrow(() -> new AssertionError("no method " + name));
    method.setAccessible(true);
    try {
      return method.invoke(cell, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean accepts(Method method, Object... arguments) {
    Class<?>[] parameters = method.getParameterTypes();
    if (parameters.length != arguments.length) {
      return false;
    }
    for (int i = 0; i < parameters.length; i++) {
      if (!Samples.boxed(parameters[i]).isInstance(arguments[i])) {
        return false;
      }
    }
    return true;
  }

  static Object get(Object record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  static Object make(Class<?> record, Object... values) {
    Class<?>[] types =
        Arrays.stream(record.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = record.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
