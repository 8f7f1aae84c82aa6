package dev.martlet.processor.companion;

import dev.martlet.processor.companion.EntryClass.Overload;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The runtime's function types that an entry implements: those whose shape one of its overloads
 * has. Two that javac would refuse on one class are not combined, the first overload wins.
 */
final class FunctionTypes {
  private static final Set<Form> BOTH_MODES =
      EnumSet.of(
          Form.VALUE,
          Form.PULLBACK,
          Form.VALUE_WITH_PULLBACK,
          Form.DIFFERENTIAL,
          Form.VALUE_WITH_DIFFERENTIAL);
  private static final Set<Form> WITH_GRADIENT =
      with(BOTH_MODES, Form.GRADIENT, Form.VALUE_WITH_GRADIENT);
  private static final Set<Form> WITH_DERIVATIVE =
      with(WITH_GRADIENT, Form.DERIVATIVE, Form.VALUE_WITH_DERIVATIVE);

  /** What all function types demand: an entry that serves one mode only implements none. */
  private static final Set<Form> ABSTRACT =
      EnumSet.of(Form.VALUE_WITH_PULLBACK, Form.VALUE_WITH_DIFFERENTIAL);

  /** A function type that an overload has the shape of. */
  private record Fit(Family family, Type.Declared type, Overload overload, Set<Form> declared) {}

  /** Of each family an entry implements one type at most. */
  private enum Family {
    DOUBLE,
    FLOAT,
    DOUBLE_BINARY,
    TO_SCALAR,
    GENERAL
  }

  private final List<Fit> fits;

  private FunctionTypes(List<Fit> fits) {
    this.fits = fits;
  }

  static FunctionTypes of(List<Overload> overloads) {
    var families = new HashSet<Family>();
    List<Fit> fits = new ArrayList<>();
    for (Overload overload : overloads) {
      fit(overload).filter(fit -> families.add(fit.family())).ifPresent(fits::add);
    }
    if (fits.size() > 1) {
      fits.removeIf(fit -> fit.family() == Family.GENERAL);
    }
    return new FunctionTypes(fits);
  }

  List<Type> interfaces() {
    return fits.stream().<Type>map(Fit::type).toList();
  }

  /** Whether the method of this form overrides one of an interface. */
  boolean declares(Overload overload, Form form) {
    return fits.stream()
        .anyMatch(fit -> fit.overload() == overload && fit.declared().contains(form));
  }

  private static Optional<Fit> fit(Overload overload) {
    var shape = overload.shape();
    var method = shape.method();
    boolean isOrdinary =
        method.exceptions().isEmpty()
            && method.typeParameters().isEmpty()
            && shape.wrt().size() == method.parameters().size()
            && !method.result().isBoxedReal()
            && overload.functions().keySet().containsAll(ABSTRACT)
            && method.parameters().stream().noneMatch(each -> each.type().isBoxedReal());
    if (!isOrdinary) {
      return Optional.empty();
    }
    return switch (shape.wrt().size()) {
      case 1 -> unary(overload, method.parameters().getFirst().type(), method.result());
      case 2 -> binary(overload);
      default -> Optional.empty();
    };
  }

  private static Optional<Fit> unary(Overload overload, Type parameter, Type result) {
    Type tangent = overload.shape().tangents().getFirst();
    if (parameter.isReal()) {
      return parameter != result
          ? Optional.empty()
          : Optional.of(
              parameter == Primitive.DOUBLE
                  ? fit(Family.DOUBLE, "DoubleFunction", overload, WITH_DERIVATIVE)
                  : fit(Family.FLOAT, "FloatFunction", overload, WITH_DERIVATIVE));
    }
    if (result.isReal()) {
      String name = result == Primitive.DOUBLE ? "ToDoubleFunction" : "ToFloatFunction";
      return Optional.of(
          fit(Family.TO_SCALAR, name + "$Typed", overload, WITH_GRADIENT, parameter, tangent));
    }
    return Optional.of(
        fit(
            Family.GENERAL,
            "Function$Typed",
            overload,
            BOTH_MODES,
            parameter,
            result,
            tangent,
            overload.method().resultTangent()));
  }

  private static Optional<Fit> binary(Overload overload) {
    var method = overload.method();
    Type first = method.parameters().get(0).type();
    Type second = method.parameters().get(1).type();
    Type result = method.result();
    Type gradient = overload.shape().gradient();
    if (first == Primitive.DOUBLE && second == Primitive.DOUBLE && result == Primitive.DOUBLE) {
      return Optional.of(
          fit(Family.DOUBLE_BINARY, "DoubleBiFunction$Typed", overload, WITH_GRADIENT, gradient));
    }
    if (first.isReference() && second.isReference() && result.isReference()) {
      List<Type> tangents = overload.shape().tangents();
      return Optional.of(
          fit(
              Family.GENERAL,
              "BiFunction$Typed",
              overload,
              BOTH_MODES,
              first,
              second,
              result,
              tangents.get(0),
              tangents.get(1),
              method.resultTangent(),
              gradient));
    }
    return Optional.empty();
  }

  private static Fit fit(
      Family family, String name, Overload overload, Set<Form> declared, Type... arguments) {
    var type = Type.declared("dev.martlet.Differentiable" + name, arguments);
    return new Fit(family, type, overload, declared);
  }

  private static Set<Form> with(Set<Form> forms, Form... more) {
    Set<Form> all = EnumSet.copyOf(forms);
    all.addAll(List.of(more));
    return all;
  }
}
