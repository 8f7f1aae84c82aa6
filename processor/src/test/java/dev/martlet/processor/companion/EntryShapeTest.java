package dev.martlet.processor.companion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.rules.Derivative.Member;
import dev.martlet.processor.rules.DifferentiableMethod;
import dev.martlet.processor.rules.DifferentiableMethod.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The types that go with a method are those that the runtime has for its kinds. */
final class EntryShapeTest {
  private static final Type.Declared MODEL = Type.declared("p.Model");
  private static final Type.Declared VECTOR = Type.declared("p.ModelTangentVector");

  /** Parameters are named a, b, c; all that have a tangent are differentiated. */
  private static EntryShape shape(Type result, Type... types) {
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < types.length; i++) {
      parameters.add(new Parameter(String.valueOf((char) ('a' + i)), types[i], tangent(types[i])));
    }
    return shape(result, parameters);
  }

  private static EntryShape shape(Type result, List<Parameter> parameters) {
    List<Integer> wrt =
        IntStream.range(0, parameters.size())
            .filter(i -> parameters.get(i).tangent().isPresent())
            .boxed()
            .toList();
    var callee =
        new Callee(
            Callee.Kind.STATIC,
            "p.Foo",
            "f",
            parameters.stream().map(Parameter::type).toList(),
            result);
    return EntryShape.of(
        new DifferentiableMethod(
            callee,
            DifferentiableMethod.Access.PUBLIC,
            false,
            List.of(),
            parameters,
            result,
            tangent(result).orElseThrow(),
            false,
            List.of(),
            wrt,
            wrt,
            Span.NONE),
        wrt,
        "p.G",
        "p.D");
  }

  private static Optional<Type> tangent(Type type) {
    return type.isReal()
        ? Optional.of(type)
        : type.equals(Type.BOXED_DOUBLE)
            ? Optional.of(Primitive.DOUBLE)
            : type.equals(MODEL) ? Optional.of(VECTOR) : Optional.empty();
  }

  private static String types(EntryShape shape) {
    return (shape.valueWithPullback()
            + " | "
            + shape.valueWithDifferential()
            + (shape.isScalar() ? " | " + shape.valueWithGradient() : "")
            + (shape.hasDerivative() ? " | " + shape.valueWithDerivative() : ""))
        .replace("dev.martlet.", "")
        .replace("java.lang.", "");
  }

  @Test
  void oneParameter() {
    assertEquals(
        "DoubleWithPullback<DoubleToDoublePullback> |"
            + " DoubleWithDifferential<DoubleToDoubleDifferential> | DoubleWithDoubleGradient |"
            + " DoubleWithDerivative",
        types(shape(Primitive.DOUBLE, Primitive.DOUBLE)));
    assertEquals(
        "FloatWithPullback<FloatPullback<p.ModelTangentVector>> |"
            + " FloatWithDifferential<ToFloatDifferential<p.ModelTangentVector>> |"
            + " FloatWithGradient<p.ModelTangentVector>",
        types(shape(Primitive.FLOAT, MODEL, Primitive.INT)));
    assertEquals(
        "ValueWithPullback<p.Model, ToDoublePullback<p.ModelTangentVector>> |"
            + " ValueWithDifferential<p.Model, DoubleDifferential<p.ModelTangentVector>>",
        types(shape(MODEL, Primitive.DOUBLE)));
  }

  @Test
  void severalParameters() {
    assertEquals(
        "DoubleWithPullback<DoublePullback<p.G>> |"
            + " DoubleWithDifferential<DoubleBinaryDifferential> | DoubleWithGradient<p.G>",
        types(shape(Primitive.DOUBLE, Primitive.DOUBLE, Primitive.DOUBLE)));
    assertEquals(
        "DoubleWithPullback<DoublePullback<p.G>> | DoubleWithDifferential<p.D> |"
            + " DoubleWithGradient<p.G>",
        types(shape(Primitive.DOUBLE, Primitive.DOUBLE, MODEL)));
  }

  @Test
  void boxesHaveUnboxedTangents() {
    assertEquals(
        "ValueWithPullback<Double, DoubleToDoublePullback> |"
            + " ValueWithDifferential<Double, DoubleToDoubleDifferential> |"
            + " ValueWithGradient<Double, Double>",
        types(shape(Type.BOXED_DOUBLE, Type.BOXED_DOUBLE)));
  }

  @Test
  void namesThatCollide() {
    var shape =
        shape(
            Primitive.DOUBLE,
            List.of(
                new Parameter("self", MODEL, Optional.of(VECTOR)),
                new Parameter("self", Primitive.DOUBLE, Optional.of(Primitive.DOUBLE)),
                new Parameter("hashCode", Primitive.DOUBLE, Optional.of(Primitive.DOUBLE))));
    assertEquals(
        List.of("self", "self_", "hashCode_"), shape.members().stream().map(Member::name).toList());
  }

  @Test
  void functionTypes() {
    assertEquals("[DifferentiableDoubleFunction]", implemented(Primitive.DOUBLE, Primitive.DOUBLE));
    assertEquals("[DifferentiableFloatFunction]", implemented(Primitive.FLOAT, Primitive.FLOAT));
    assertEquals(
        "[DifferentiableToDoubleFunction$Typed<p.Model, p.ModelTangentVector>]",
        implemented(Primitive.DOUBLE, MODEL));
    assertEquals(
        "[DifferentiableDoubleBiFunction$Typed<p.G>]",
        implemented(Primitive.DOUBLE, Primitive.DOUBLE, Primitive.DOUBLE));
    assertEquals("[]", implemented(Primitive.DOUBLE, Primitive.DOUBLE, Primitive.INT));
    assertEquals("[]", implemented(Type.BOXED_DOUBLE, Type.BOXED_DOUBLE));
  }

  private static String implemented(Type result, Type... parameters) {
    var shape = shape(result, parameters);
    var function = Functions.calling(shape.method());
    Map<Form, dev.martlet.processor.ir.Function> functions =
        Map.of(
            Form.VALUE, function,
            Form.VALUE_WITH_PULLBACK, function,
            Form.VALUE_WITH_DIFFERENTIAL, function);
    return FunctionTypes.of(List.of(new EntryClass.Overload(shape, Optional.empty(), functions)))
        .interfaces()
        .toString()
        .replace("dev.martlet.", "");
  }
}
