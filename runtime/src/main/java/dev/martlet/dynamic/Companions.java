package dev.martlet.dynamic;

/** Finds the class that the compiler wrote beside a class of the user's, by its name. */
final class Companions {
  private Companions() {}

  /**
   * Initializes a class's companion, if it has one, which then registers what it holds. No access
   * to it is needed for that.
   */
  static void initialize(Class<?> type) {
    try {
      Class.forName(name(type), true, type.getClassLoader());
    } catch (ClassNotFoundException none) {
      // Then the class has no derivatives.
    }
  }

  /** {@code p.Foo_BarDerivatives} for {@code p.Foo.Bar}. */
  private static String name(Class<?> type) {
    String packageName = type.getPackageName();
    String simple = type.getName().substring(packageName.isEmpty() ? 0 : packageName.length() + 1);
    String companion = simple.replace('$', '_') + "Derivatives";
    return packageName.isEmpty() ? companion : packageName + "." + companion;
  }
}
