package dev.martlet.kernel;

/** The storage of each type of elements. */
public final class Storages {
  /** Arrays of {@code float}. */
  public static final Storage<float[]> FLOATS = new FloatStorage();

  /** Arrays of {@code double}. */
  public static final Storage<double[]> DOUBLES = new DoubleStorage();

  /** Arrays of {@code int}. */
  public static final Storage<int[]> INTS = new IntStorage();

  /** Arrays of {@code long}. */
  public static final Storage<long[]> LONGS = new LongStorage();

  /** Arrays of {@code boolean}. */
  public static final Storage<boolean[]> BOOLEANS = new BooleanStorage();

  private Storages() {}
}
