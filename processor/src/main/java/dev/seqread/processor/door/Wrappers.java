package dev.seqread.processor.door;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import javax.annotation.processing.ProcessingEnvironment;

/** Takes off what build tools put around the compiler's own environment. */
final class Wrappers {
  private Wrappers() {}

  /** The environment inside; the given one if nothing is around it that is known. */
  static ProcessingEnvironment remove(ProcessingEnvironment environment) {
    try {
      if (Proxy.isProxyClass(environment.getClass())) {
        return insideIntelliJ(environment);
      }
      for (Class<?> c = environment.getClass(); c != null; c = c.getSuperclass()) {
        for (Field field : c.getDeclaredFields()) {
          if (field.getName().equals("delegate")) {
            field.setAccessible(true);
            return remove((ProcessingEnvironment) field.get(environment));
          }
        }
      }
      return environment;
    } catch (ReflectiveOperationException | RuntimeException e) {
      return environment;
    }
  }

  /** IntelliJ's build process documents this way in for processors that need the compiler. */
  private static ProcessingEnvironment insideIntelliJ(ProcessingEnvironment proxy)
      throws ClassNotFoundException,
          NoSuchMethodException,
          InvocationTargetException,
          IllegalAccessException {
    Object inside =
        proxy
            .getClass()
            .getClassLoader()
            .loadClass("org.jetbrains.jps.javac.APIWrappers")
            .getDeclaredMethod("unwrap", Class.class, Object.class)
            .invoke(null, ProcessingEnvironment.class, proxy);
    return (ProcessingEnvironment) inside;
  }
}
