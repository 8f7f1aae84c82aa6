package dev.martlet.acceptance;

import java.util.Map;
import java.util.Set;

/** Defines classes from the bytes that javac wrote, with assertions enabled. */
final class MemoryClassLoader extends ClassLoader {
  private final Map<String, byte[]> classes;

  MemoryClassLoader(Map<String, byte[]> classes) {
    super(MemoryClassLoader.class.getClassLoader());
    this.classes = classes;
    setDefaultAssertionStatus(true);
  }

  byte[] bytes(String name) {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new IllegalArgumentException("no class " + name);
    }
    return bytes;
  }

  Set<String> names() {
    return classes.keySet();
  }

  boolean has(String name) {
    return classes.containsKey(name);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
