package dev.martlet.kernel;

/**
 * Whether the JDK's Vector API is there. It is an incubator module, which a program gets only if it
 * asks: {@code java --add-modules jdk.incubator.vector}. Without it, the classes of this package
 * that use it are never loaded.
 */
public final class VectorApi {
  /** Whether the module was resolved when this virtual machine was started. */
  public static final boolean IS_PRESENT =
      ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

  private VectorApi() {}
}
