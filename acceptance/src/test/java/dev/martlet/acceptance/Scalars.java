package dev.martlet.acceptance;

/** The numbers of a program in their own types. */
final class Scalars {
  private Scalars() {}

  /** One, as a number like the given one. */
  static Object one(Object like) {
    Object one = 1.0;
    if (like instanceof Float) {
      one = 1f;
    }
    return one;
  }
}
