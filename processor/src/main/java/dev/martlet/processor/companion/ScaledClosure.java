package dev.martlet.processor.companion;

import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import dev.martlet.processor.rules.Derivative.Member;
import java.util.ArrayList;
import java.util.List;

/**
 * The pullback of a function whose result is one real number, which scales the gradient, and the
 * differential of a function of one real number, which scales the derivative.
 *
 * <pre>{@code
 * DoubleWithGradient<Gradient> both = valueWithGradient(x, y);
 * double value = both.value();
 * Gradient gradient = both.gradient();
 * DoublePullback<Gradient> pullback =
 *     cotangent -> new Gradient(cotangent * gradient.x(), cotangent * gradient.y());
 * return new DoubleWithPullback<>(value, pullback);
 * }</pre>
 */
final class ScaledClosure {
  private final Function whole;
  private final RegionBuilder code;
  private final List<Value> parameters;
  private final Value value;
  private final Value scaled;

  /**
   * @param whole the function of the same entry, with its receiver, that yields the value and what
   *     is to be scaled
   * @param accessor the name of the latter
   */
  private ScaledClosure(
      Type.Declared self, Function whole, Form form, EntryShape shape, String accessor, Type type) {
    this.whole = whole;
    var values = new Values();
    code = new RegionBuilder(values);
    parameters = whole.parameters().stream().map(values::like).toList();
    var product = (Type.Declared) whole.resultTypes().getFirst();
    Value both =
        code.call(
            new Callee(
                Callee.Kind.INSTANCE,
                self.name(),
                form.methodName(),
                parameters.stream().skip(1).map(Value::type).toList(),
                product),
            product,
            parameters);
    value = code.call(accessor(product, "value", shape.method().result()), both);
    scaled =
        code.call(
            accessor(product, accessor, type.isReal() ? type : Type.OBJECT), type, List.of(both));
  }

  /** The function {@code valueWithPullback} of an entry. */
  static Function valueWithPullback(
      Type.Declared self, EntryShape shape, Function valueWithGradient) {
    var made =
        new ScaledClosure(
            self, valueWithGradient, Form.VALUE_WITH_GRADIENT, shape, "gradient", shape.gradient());
    RegionBuilder inner = made.code.nested();
    Value cotangent = inner.fresh(shape.method().resultTangent(), "cotangent");
    Value product =
        shape
            .gradientRecord()
            .map(record -> products(record, shape.members(), made.scaled, cotangent, inner))
            .orElseGet(() -> product(made.scaled, cotangent, inner));
    return made.yielding(
        shape.valueWithPullback(), shape.pullback(), "pullback", cotangent, product, inner);
  }

  /** The function {@code valueWithDifferential} of an entry. */
  static Function valueWithDifferential(
      Type.Declared self, EntryShape shape, Function valueWithDerivative) {
    Type derivative = shape.method().resultTangent();
    var made =
        new ScaledClosure(
            self, valueWithDerivative, Form.VALUE_WITH_DERIVATIVE, shape, "derivative", derivative);
    RegionBuilder inner = made.code.nested();
    Value tangent = inner.fresh(derivative, "tangent");
    return made.yielding(
        shape.valueWithDifferential(),
        shape.differential(),
        "differential",
        tangent,
        inner.multiply(tangent, made.scaled),
        inner);
  }

  private Function yielding(
      Type.Declared product,
      Type.Declared closureType,
      String name,
      Value parameter,
      Value yielded,
      RegionBuilder inner) {
    Value closure =
        code.closure(
            closureType,
            name,
            inner.finish(List.of(parameter), new Terminator.Yield(List.of(yielded))));
    Value result = code.newRecord(product, List.of(value, closure));
    return new Function(
        whole.name(),
        List.of(product),
        whole.exceptions(),
        code.finish(parameters, new Terminator.Yield(List.of(result))),
        Span.NONE);
  }

  private static Value products(
      Type.Declared record,
      List<Member> members,
      Value gradient,
      Value cotangent,
      RegionBuilder code) {
    List<Value> components = new ArrayList<>();
    for (Member member : members) {
      Value component = code.readComponent(gradient, member.name(), member.type());
      components.add(product(component, cotangent, code));
    }
    return code.newRecord(record, components);
  }

  /** Of a number, or of a tangent vector. */
  private static Value product(Value scaled, Value factor, RegionBuilder code) {
    return scaled.type() instanceof Type.Declared vector
        ? code.call(
            new Callee(
                Callee.Kind.INSTANCE,
                vector.name(),
                "scaled",
                List.of(Type.Primitive.DOUBLE),
                vector),
            scaled,
            factor)
        : code.multiply(factor, scaled);
  }

  private static Callee accessor(Type.Declared owner, String name, Type result) {
    return new Callee(Callee.Kind.INSTANCE, owner.name(), name, List.of(), result);
  }
}
