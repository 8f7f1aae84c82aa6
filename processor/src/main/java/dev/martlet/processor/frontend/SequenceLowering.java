package dev.martlet.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.martlet.processor.frontend.Pipeline.Source;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * Lowers calls of {@code dev.martlet.DifferentiableSequences} on arrays to the loops that they are,
 * and its folds of lists.
 */
final class SequenceLowering {
  private static final String SEQUENCES = "dev.martlet.DifferentiableSequences.";

  private final MethodBody body;
  private final PipelineReader reader;

  SequenceLowering(MethodBody body) {
    this.body = body;
    this.reader = new PipelineReader(body);
  }

  Optional<Value> lower(MethodInvocationTree call, ExecutableElement method, Flow flow) {
    if (!PipelineReader.name(method).startsWith(SEQUENCES)) {
      return Optional.empty();
    }
    String name = method.getSimpleName().toString();
    List<? extends ExpressionTree> arguments = call.getArguments();
    boolean isOfArray = body.type(arguments.getFirst()) instanceof Type.Array;
    Value values = body.expressions.lower(arguments.getFirst(), flow);
    Type result = body.type(call);
    boolean starts = arguments.size() == 3;
    Value start =
        starts ? body.expressions.lowerTo(arguments.get(1), startType(result), flow) : null;
    int last = arguments.size() - 1;
    Value f = body.expressions.lower(arguments.get(last), flow);
    Callee apply = reader.application(method, last);
    RegionBuilder out = flow.ops.at(body.span(call));
    Source source =
        isOfArray ? new Source.OfArray(values) : reader.elements(values, arguments.getFirst());
    var pipeline = new Pipeline(source, List.of());
    if (!isOfArray && !name.equals("fold")) {
      return Optional.of(
          name.equals("reduce")
              ? reduced(values, result, f, apply, out)
              : listed(
                  pipeline, Optional.ofNullable(start), (Type.Declared) result, f, apply, out));
    }
    return Optional.of(
        switch (name) {
          case "map" -> mapped(pipeline, f, apply, out);
          case "scan" -> scanned(pipeline, java.util.Objects.requireNonNull(start), f, apply, out);
          case "fold" ->
              folded(pipeline, java.util.Objects.requireNonNull(start), result, f, apply, out);
          default -> reduced(values, f, apply, out);
        });
  }

  private static Type startType(Type result) {
    return switch (result) {
      case Type.Array(var element) -> element;
      case Type.Declared(var name, var arguments) when name.equals("java.util.List") ->
          arguments.getFirst();
      default -> result;
    };
  }

  private static Value mapped(Pipeline pipeline, Value f, Callee apply, RegionBuilder out) {
    Value results = out.newArray(new Type.Array(Primitive.DOUBLE), pipeline.size(out));
    pipeline.run(
        List.of(out.constant(0)),
        (element, carried, inner) -> {
          inner.writeElement(results, carried.getFirst(), inner.call(apply, f, element));
          return List.of(inner.add(carried.getFirst(), inner.constant(1)));
        },
        out);
    return results;
  }

  private static Value scanned(
      Pipeline pipeline, Value start, Value f, Callee apply, RegionBuilder out) {
    Value results = out.newArray(new Type.Array(Primitive.DOUBLE), pipeline.size(out));
    pipeline.run(
        List.of(out.constant(0), start),
        (element, carried, inner) -> {
          Value next = inner.call(apply, f, carried.get(1), element);
          inner.writeElement(results, carried.getFirst(), next);
          return List.of(inner.add(carried.getFirst(), inner.constant(1)), next);
        },
        out);
    return results;
  }

  // Original: map(list, f), scan(list, start, f)
  private static Value listed(
      Pipeline pipeline,
      Optional<Value> start,
      Type.Declared result,
      Value f,
      Callee apply,
      RegionBuilder out) {
    Type type = result.arguments().getFirst();
    Value list = ListBuilding.start(type, out);
    List<Value> _ =
        pipeline.run(
            start.stream().toList(),
            (element, carried, inner) -> {
              List<Value> operands = new ArrayList<>(List.of(f));
              operands.addAll(carried);
              operands.add(element);
              Value next = inner.call(apply, type, operands);
              ListBuilding.add(list, next, inner);
              return carried.isEmpty() ? carried : List.of(next);
            },
            out);
    return ListBuilding.copied("copyOf", list, result, out);
  }

  // Original: reduce(list, f)
  private static Value reduced(Value list, Type type, Value f, Callee apply, RegionBuilder out) {
    var getFirst =
        new Callee(Callee.Kind.INSTANCE, "java.util.List", "getFirst", List.of(), Type.OBJECT);
    Value first = out.call(getFirst, type, List.of(list));
    return new Pipeline(new Source.Range(out.constant(1), ListBuilding.size(list, out)), List.of())
        .run(
            List.of(first),
            (index, carried, inner) ->
                List.of(
                    inner.call(
                        apply,
                        type,
                        List.of(
                            f, carried.getFirst(), ListBuilding.get(list, index, type, inner)))),
            out)
        .getFirst();
  }

  private static Value folded(
      Pipeline pipeline, Value start, Type type, Value f, Callee apply, RegionBuilder out) {
    return pipeline
        .run(
            List.of(start),
            (element, carried, inner) ->
                List.of(inner.call(apply, type, List.of(f, carried.getFirst(), element))),
            out)
        .getFirst();
  }

  private static Value reduced(Value values, Value f, Callee apply, RegionBuilder out) {
    Value length = out.arrayLength(values);
    RegionBuilder then = out.nested();
    Value first = then.readElement(values, then.constant(0));
    Value rest =
        new Pipeline(new Source.Range(then.constant(1), length), List.of())
            .run(
                List.of(first),
                (index, carried, inner) ->
                    List.of(
                        inner.call(apply, f, carried.getFirst(), inner.readElement(values, index))),
                then)
            .getFirst();
    return out.iff(
            out.binary(BinaryOperator.GREATER, length, out.constant(0)),
            then.yield(rest),
            PipelineLowering.nothing(out),
            List.of(out.fresh(Primitive.DOUBLE, "")))
        .getFirst();
  }
}
