package dev.martlet.processor.backend;

import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.JavaClass;
import java.util.List;

/** Functions as static methods {@code f0}, {@code f1}, ... of a class {@code p.Written}. */
public final class Written {
  public static final String NAME = "p.Written";

  private Written() {}

  public static JavaClass javaClass(List<Function> functions) {
    List<JavaClass.Method> methods =
        java.util.stream.IntStream.range(0, functions.size())
            .mapToObj(i -> method(simpleName(functions.get(i), i), functions.get(i)))
            .toList();
    return new JavaClass(
        JavaClass.Kind.FINAL_CLASS,
        NAME,
        true,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        methods,
        List.of(),
        "Written by a test.");
  }

  private static String simpleName(Function function, int index) {
    String qualified = function.name().replaceFirst("\\(.*", "");
    return qualified.contains("Random") ? "f" + index : qualified.replaceFirst(".*\\.", "");
  }

  public static JavaClass.Method method(String name, Function function) {
    return new JavaClass.Method(true, true, false, false, false, name, function, "");
  }

  public static String text(JavaClass javaClass) {
    return text(javaClass, List.of());
  }

  /** The source, with categories of warnings that it cannot avoid. */
  public static String text(JavaClass javaClass, List<String> suppressedWarnings) {
    var options = new JavaWriter.Options(true, suppressedWarnings, List.of());
    return new JavaWriter(options).write(javaClass).text(_ -> false);
  }
}
