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
 * The pullback of a function whose result is one real number: it scales the gradient.
 *
 * <pre>{@code
 * DoubleWithGradient<Gradient> both = valueWithGradient(x, y);
 * Gradient gradient = both.gradient();
 * return new DoubleWithPullback<>(
 *     both.value(), cotangent -> new Gradient(cotangent * gradient.x(), cotangent * gradient.y()));
 * }</pre>
 */
public final class ScaledGradient {
  private ScaledGradient() {}

  /** Whether all tangents are numbers of the result's own type, so that a product is all. */
  public static boolean fits(EntryShape shape) {
    Type result = shape.method().result();
    return result.isReal() && shape.tangents().stream().allMatch(result::equals);
  }

  /**
   * The function {@code valueWithPullback} of an entry.
   *
   * @param self the entry's class
   * @param valueWithGradient of the same entry, with its receiver
   */
  static Function valueWithPullback(
      Type.Declared self, EntryShape shape, Function valueWithGradient) {
    var values = new Values();
    var code = new RegionBuilder(values);
    List<Value> parameters = valueWithGradient.parameters().stream().map(values::like).toList();
    Type.Declared product = shape.valueWithGradient();
    Value both =
        code.call(
            new Callee(
                Callee.Kind.INSTANCE,
                self.name(),
                Form.VALUE_WITH_GRADIENT.methodName(),
                parameters.stream().skip(1).map(Value::type).toList(),
                product),
            product,
            parameters);
    Value value = code.call(accessor(product, "value", shape.method().result()), both);
    Type gradientType = shape.gradient();
    Value gradient =
        code.call(
            accessor(product, "gradient", gradientType.isReal() ? gradientType : Type.OBJECT),
            gradientType,
            List.of(both));
    RegionBuilder inner = code.nested();
    Value cotangent = inner.fresh(shape.method().resultTangent(), "cotangent");
    Value scaled =
        shape
            .gradientRecord()
            .map(record -> scaled(record, shape.members(), gradient, cotangent, inner))
            .orElseGet(() -> inner.multiply(cotangent, gradient));
    Value pullback =
        code.closure(
            shape.pullback(),
            inner.finish(List.of(cotangent), new Terminator.Yield(List.of(scaled))));
    Value result = code.newRecord(shape.valueWithPullback(), List.of(value, pullback));
    return new Function(
        valueWithGradient.name(),
        List.of(shape.valueWithPullback()),
        valueWithGradient.exceptions(),
        code.finish(parameters, new Terminator.Yield(List.of(result))),
        Span.NONE);
  }

  private static Value scaled(
      Type.Declared record,
      List<Member> members,
      Value gradient,
      Value cotangent,
      RegionBuilder code) {
    List<Value> components = new ArrayList<>();
    for (Member member : members) {
      Value component = code.readComponent(gradient, member.name(), member.type());
      components.add(code.multiply(cotangent, component));
    }
    return code.newRecord(record, components);
  }

  private static Callee accessor(Type.Declared owner, String name, Type result) {
    return new Callee(Callee.Kind.INSTANCE, owner.name(), name, List.of(), result);
  }
}
