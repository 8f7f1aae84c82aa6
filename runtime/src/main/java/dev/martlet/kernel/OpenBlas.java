package dev.martlet.kernel;

import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Products of matrices by OpenBLAS, or another library with the same C functions, for who asks:
 * {@code java -Dmartlet.openblas=/usr/lib/libopenblas.so.0
 * --enable-native-access=dev.martlet.runtime}.
 *
 * <p>Arrays are handed over where they are, without a copy. How the work is split among threads
 * stays ours: the library works on one.
 */
final class OpenBlas {
  /** Names the library: a file, or what the system finds under this name. */
  static final String PROPERTY = "martlet.openblas";

  private static final int ROW_MAJOR = 101;
  private static final int AS_IT_IS = 111;
  private static final int TRANSPOSED = 112;

  private final MethodHandle floats;
  private final MethodHandle doubles;

  private OpenBlas(MethodHandle floats, MethodHandle doubles) {
    this.floats = floats;
    this.doubles = doubles;
  }

  /** The library that the property names; none if it does not, or it cannot be loaded. */
  static Optional<OpenBlas> asked() {
    return Optional.ofNullable(System.getProperty(PROPERTY)).flatMap(OpenBlas::load);
  }

  @SuppressWarnings("restricted") // Who asks for a native library wants native access.
  static Optional<OpenBlas> load(String library) {
    try {
      SymbolLookup symbols =
          library.indexOf('/') >= 0 || library.indexOf('\\') >= 0
              ? SymbolLookup.libraryLookup(Path.of(library), Arena.global())
              : SymbolLookup.libraryLookup(System.mapLibraryName(library), Arena.global());
      symbols.find("openblas_set_num_threads").ifPresent(OpenBlas::useOneThread);
      return Optional.of(
          new OpenBlas(
              product(symbols.findOrThrow("cblas_sgemm"), ValueLayout.JAVA_FLOAT),
              product(symbols.findOrThrow("cblas_dgemm"), ValueLayout.JAVA_DOUBLE)));
    } catch (IllegalArgumentException | java.util.NoSuchElementException missing) {
      System.getLogger(OpenBlas.class.getName())
          .log(Level.WARNING, "{0}: no BLAS in {1}: {2}", PROPERTY, library, missing.getMessage());
      return Optional.empty();
    }
  }

  @SuppressWarnings("restricted")
  private static MethodHandle product(MemorySegment function, ValueLayout number) {
    var whole = ValueLayout.JAVA_INT;
    var address = ValueLayout.ADDRESS;
    return Linker.nativeLinker()
        .downcallHandle(
            function,
            FunctionDescriptor.ofVoid(
                whole, whole, whole, whole, whole, whole, number, address, whole, address, whole,
                number, address, whole),
            Linker.Option.critical(true));
  }

  @SuppressWarnings("restricted")
  private static void useOneThread(MemorySegment function) {
    MethodHandle setter =
        Linker.nativeLinker()
            .downcallHandle(function, FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT));
    try {
      setter.invokeExact(1);
    } catch (Throwable thrown) {
      throw rethrown(thrown);
    }
  }

  /** Whether the library can read a matrix where it is: rows or columns are contiguous. */
  static boolean isReadable(Matrix<?> x) {
    return isByRows(x) || x.rowStep() == 1 && x.columnStep() >= Math.max(1, x.rows());
  }

  private static boolean isByRows(Matrix<?> x) {
    return x.columnStep() == 1 && x.rowStep() >= Math.max(1, x.columns());
  }

  private static int order(Matrix<?> x) {
    return isByRows(x) ? AS_IT_IS : TRANSPOSED;
  }

  private static int step(Matrix<?> x) {
    return isByRows(x) ? x.rowStep() : x.columnStep();
  }

  private static MemorySegment floats(Matrix<float[]> x) {
    return MemorySegment.ofArray(x.array()).asSlice(4L * x.offset());
  }

  private static MemorySegment doubles(Matrix<double[]> x) {
    return MemorySegment.ofArray(x.array()).asSlice(8L * x.offset());
  }

  /** {@code c += a b}. */
  void addFloats(Matrix<float[]> a, Matrix<float[]> b, Matrix<float[]> c) {
    try {
      floats.invokeExact(
          ROW_MAJOR,
          order(a),
          order(b),
          c.rows(),
          c.columns(),
          a.columns(),
          1f,
          floats(a),
          step(a),
          floats(b),
          step(b),
          1f,
          floats(c),
          c.rowStep());
    } catch (Throwable thrown) {
      throw rethrown(thrown);
    }
  }

  /** {@code c += a b}. */
  void addDoubles(Matrix<double[]> a, Matrix<double[]> b, Matrix<double[]> c) {
    try {
      doubles.invokeExact(
          ROW_MAJOR,
          order(a),
          order(b),
          c.rows(),
          c.columns(),
          a.columns(),
          1.0,
          doubles(a),
          step(a),
          doubles(b),
          step(b),
          1.0,
          doubles(c),
          c.rowStep());
    } catch (Throwable thrown) {
      throw rethrown(thrown);
    }
  }

  /** C functions throw nothing; the virtual machine may run out of something. */
  private static IllegalStateException rethrown(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(thrown);
  }
}
