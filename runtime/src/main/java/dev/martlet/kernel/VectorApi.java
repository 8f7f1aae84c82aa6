package dev.martlet.kernel;

import java.util.Optional;

/**
 * Whether the JDK's Vector API is there. It is an incubator module, which a program gets only if it
 * asks: {@code java --add-modules jdk.incubator.vector}. Without it, the classes of this package
 * that use it are never loaded.
 */
public final class VectorApi {
  /** Whether the module was resolved when this virtual machine was started. */
  public static final boolean IS_PRESENT = resolve();

  private VectorApi() {}

  /** Our module's descriptor does not require it, so reading it is arranged here. */
  private static boolean resolve() {
    Optional<Module> vectors = ModuleLayer.boot().findModule("jdk.incubator.vector");
    vectors.ifPresent(module -> VectorApi.class.getModule().addReads(module));
    return vectors.isPresent();
  }
}
