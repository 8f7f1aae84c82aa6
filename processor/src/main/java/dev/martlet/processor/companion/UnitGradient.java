package dev.martlet.processor.companion;

import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.List;

/**
 * The gradient of a function whose result is an object that may be one number: what the pullback
 * makes of the result's own unit.
 *
 * <pre>{@code
 * ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Gradient>> both = valueWithPullback(x, y);
 * Tensor<S> value = both.value();
 * return new ValueWithGradient<>(value, both.pullback().apply(value.unit()));
 * }</pre>
 */
final class UnitGradient {
  private UnitGradient() {}

  /**
   * The function {@code valueWithGradient} of an entry.
   *
   * @param whole the function {@code valueWithPullback} of the same entry, with its receiver
   */
  static Function of(Type.Declared self, EntryShape shape, Function whole) {
    var values = new Values();
    var code = new RegionBuilder(values);
    List<Value> parameters = whole.parameters().stream().map(values::like).toList();
    var product = (Type.Declared) whole.resultTypes().getFirst();
    Value both =
        code.call(
            new Callee(
                Callee.Kind.INSTANCE,
                self.name(),
                Form.VALUE_WITH_PULLBACK.methodName(),
                parameters.stream().skip(1).map(Value::type).toList(),
                product),
            product,
            parameters);
    Type result = shape.method().result();
    Value value = code.call(accessor(product, "value"), result, List.of(both));
    Value pullback = code.call(accessor(product, "pullback"), shape.pullback(), List.of(both));
    Value unit =
        code.call(
            accessor((Type.Declared) result, "unit"),
            shape.method().resultTangent(),
            List.of(value));
    boolean isReal = shape.gradient().isReal();
    Value gradient =
        code.call(
            new Callee(
                Callee.Kind.INSTANCE,
                shape.pullback().name(),
                "apply",
                List.of(Type.OBJECT),
                isReal ? shape.gradient() : Type.OBJECT),
            shape.gradient(),
            List.of(pullback, unit));
    Type.Declared yielded = shape.valueWithGradient();
    Value record =
        code.newRecord(
            yielded,
            List.of(
                value,
                isReal ? code.box(gradient, RuntimeTypes.boxed(gradient.type())) : gradient));
    return new Function(
        whole.name(),
        List.of(yielded),
        whole.exceptions(),
        code.finish(parameters, new Terminator.Yield(List.of(record))),
        Span.NONE);
  }

  private static Callee accessor(Type.Declared owner, String name) {
    return new Callee(Callee.Kind.INSTANCE, owner.name(), name, List.of(), Type.OBJECT);
  }
}
