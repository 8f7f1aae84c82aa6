package dev.martlet.processor.optimizer;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the parameters of a method take up in a class file. */
public final class Slots {
  /** How many of them a method can have, its receiver included. */
  static final int MOST = 255;

  private Slots() {}

  /**
   * What to say of a class of which a method or a constructor needs more. It is one thing, at the
   * first method with a place, since many methods are made for that one.
   */
  public static Optional<Finding> excess(JavaClass javaClass) {
    List<JavaClass> classes = withNested(javaClass).toList();
    Optional<Function> placed =
        classes.stream()
            .flatMap(each -> each.methods().stream())
            .map(JavaClass.Method::function)
            .filter(Slots::isExceeded)
            .filter(function -> function.span().isKnown())
            .findFirst();
    if (placed.isPresent()) {
      Function function = placed.get();
      return Optional.of(
          Diagnostic.TOO_MANY_PARAMETERS.at(function.span(), simpleName(function.name())));
    }
    return classes.stream().anyMatch(Slots::isExceeded)
        ? Optional.of(Diagnostic.TOO_MANY_PARAMETERS.at(Span.NONE, simpleName(javaClass.name())))
        : Optional.empty();
  }

  private static Stream<JavaClass> withNested(JavaClass javaClass) {
    return Stream.concat(
        Stream.of(javaClass), javaClass.nested().stream().flatMap(Slots::withNested));
  }

  private static boolean isExceeded(JavaClass javaClass) {
    // A constructor has the object beside the components.
    return 1 + of(types(javaClass.components())) > MOST
        || javaClass.methods().stream().anyMatch(method -> isExceeded(method.function()));
  }

  private static boolean isExceeded(Function function) {
    return of(types(function.parameters())) > MOST;
  }

  private static List<Type> types(List<Value> values) {
    return values.stream().map(Value::type).toList();
  }

  private static String simpleName(String qualified) {
    String withoutParameters = qualified.replaceFirst("\\(.*", "");
    return withoutParameters.substring(withoutParameters.lastIndexOf('.') + 1);
  }

  static int of(List<Type> parameters) {
    return parameters.stream().mapToInt(Slots::of).sum();
  }

  private static int of(Type parameter) {
    return parameter == Primitive.DOUBLE || parameter == Primitive.LONG ? 2 : 1;
  }
}
