package dev.martlet.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/**
 * Lowers what a stream's pipeline ends in to a loop, so that it is differentiated like one: {@code
 * IntStream.range(0, n).mapToDouble(i -> x * i).sum()}.
 */
final class PipelineLowering {
  private static final Set<String> SUMMARIES = Set.of("sum", "reduce", "average", "min", "max");
  private static final String OPTIONAL_DOUBLE = "java.util.OptionalDouble";
  private static final String OPTIONAL = "java.util.Optional";
  private static final Type NO_SUCH_ELEMENT = Type.declared("java.util.NoSuchElementException");

  private final MethodBody body;
  private final PipelineReader reader;
  private final SequenceLowering sequences;
  private final Set<String> present = Set.of("getAsDouble", "get", "orElseThrow", "orElse");

  PipelineLowering(MethodBody body) {
    this.body = body;
    this.reader = new PipelineReader(body);
    this.sequences = new SequenceLowering(body);
  }

  /** The value of a call, where a pipeline ends in it that may have to do with derivatives. */
  Optional<Value> lower(MethodInvocationTree call, ExecutableElement method, Flow flow) {
    if (!new Carriers(body).carries(body.type(call))) {
      return Optional.empty();
    }
    Optional<Value> sequence = sequences.lower(call, method, flow);
    if (sequence.isPresent() || !(call.getMethodSelect() instanceof MemberSelectTree)) {
      return sequence;
    }
    String owner = Owners.of(method).getQualifiedName().toString();
    if (owner.equals(OPTIONAL_DOUBLE) || owner.equals(OPTIONAL)) {
      return present(call, method, flow);
    }
    ExpressionTree stream = PipelineReader.qualifier(call);
    String name = method.getSimpleName().toString();
    boolean isWhole =
        name.equals("sum") || name.equals("reduce") && method.getParameters().size() > 1;
    boolean isKnown = PipelineReader.isStream(method) && reader.reads(stream);
    if (isKnown && name.equals("toArray") && reader.elementType(stream) == Primitive.DOUBLE) {
      boolean isSized = reader.isSized(stream);
      Pipeline pipeline = reader.read(stream, flow);
      return Optional.of(isSized ? array(pipeline, call, flow) : arrayOfList(pipeline, call, flow));
    }
    if (isKnown && name.equals("toList") && body.isDifferentiableList(body.type(call))) {
      Pipeline pipeline = reader.read(stream, flow);
      RegionBuilder out = flow.ops.at(body.span(call));
      Value list = filled(pipeline, reader.elementType(stream), out);
      return Optional.of(ListBuilding.copied("copyToList", list, body.type(call), out));
    }
    if (!isWhole || !PipelineReader.isStream(method) || !reader.reads(stream)) {
      return Optional.empty();
    }
    Pipeline pipeline = reader.read(stream, flow);
    return Optional.of(
        name.equals("sum") ? sum(pipeline, call, flow) : folded(pipeline, call, method, flow));
  }

  /** Lowers a call that only acts on elements, where it may have to do with derivatives. */
  boolean acts(MethodInvocationTree call, ExecutableElement method, Flow flow) {
    String name = PipelineReader.name(method);
    boolean sets = name.equals("java.util.Arrays.setAll");
    boolean isOfStream =
        PipelineReader.isStream(method) && call.getMethodSelect() instanceof MemberSelectTree;
    if (!sets && !isOfStream || !new Carriers(body).in(call)) {
      return false;
    }
    if (sets) {
      return setsAll(call, method, flow);
    }
    boolean isForEach =
        PipelineReader.isStream(method)
            && method.getSimpleName().toString().startsWith("forEach")
            && reader.reads(PipelineReader.qualifier(call));
    if (isForEach) {
      Pipeline pipeline = reader.read(PipelineReader.qualifier(call), flow);
      Value action = reader.function(call, 0, flow);
      Callee accept = reader.application(method, 0);
      pipeline.run(
          List.of(),
          (element, carried, inner) -> {
            inner.callVoid(accept, List.of(action, element));
            return carried;
          },
          flow.ops.at(body.span(call)));
    }
    return isForEach;
  }

  // Original: Arrays.setAll(array, f)
  private boolean setsAll(MethodInvocationTree call, ExecutableElement method, Flow flow) {
    if (!(body.type(call.getArguments().getFirst()) instanceof Type.Array type)) {
      return false;
    }
    Value array = body.expressions.lower(call.getArguments().getFirst(), flow);
    Value function = reader.function(call, 1, flow);
    Callee apply = reader.application(method, 1);
    RegionBuilder out = flow.ops.at(body.span(call));
    var source = new Pipeline.Source.Range(out.constant(0), out.arrayLength(array));
    new Pipeline(source, List.of())
        .run(
            List.of(),
            (index, carried, inner) -> {
              inner.writeElement(
                  array, index, inner.call(apply, type.element(), List.of(function, index)));
              return carried;
            },
            out);
    return true;
  }

  // Original: DoubleStream.toArray
  private Value array(Pipeline pipeline, MethodInvocationTree call, Flow flow) {
    RegionBuilder out = flow.ops.at(body.span(call));
    Value size = pipeline.size(out);
    Value array = out.newArray(new Type.Array(Primitive.DOUBLE), size);
    pipeline.run(
        List.of(out.constant(0)),
        (element, carried, inner) -> {
          inner.writeElement(array, carried.getFirst(), element);
          return List.of(inner.add(carried.getFirst(), inner.constant(1)));
        },
        out);
    return array;
  }

  /** A list of all that comes to the end. */
  static Value filled(Pipeline pipeline, Type type, RegionBuilder out) {
    Value list = ListBuilding.start(type, out);
    List<Value> _ =
        pipeline.run(
            List.of(),
            (element, carried, inner) -> {
              ListBuilding.add(
                  list, element.type().isReference() ? element : inner.box(element, type), inner);
              return carried;
            },
            out);
    return list;
  }

  // Original: DoubleStream.toArray, where it is not known before how many there are
  private Value arrayOfList(Pipeline pipeline, MethodInvocationTree call, Flow flow) {
    RegionBuilder out = flow.ops.at(body.span(call));
    Value list = filled(pipeline, Type.BOXED_DOUBLE, out);
    Value size = ListBuilding.size(list, out);
    Value array = out.newArray(new Type.Array(Primitive.DOUBLE), size);
    List<Value> _ =
        new Pipeline(new Pipeline.Source.Range(out.constant(0), size), List.of())
            .run(
                List.of(),
                (index, carried, inner) -> {
                  Value element = ListBuilding.get(list, index, Type.BOXED_DOUBLE, inner);
                  inner.writeElement(array, index, inner.box(element, Primitive.DOUBLE));
                  return carried;
                },
                out);
    return array;
  }

  // Original: DoubleStream.sum, as the JDK computes it: with a compensation for lost low bits.
  private Value sum(Pipeline pipeline, MethodInvocationTree call, Flow flow) {
    RegionBuilder out = flow.ops.at(body.span(call));
    List<Value> zeros = List.of(zero(out, "sum"), zero(out, "compensation"), zero(out, "simple"));
    return total(pipeline.run(zeros, this::compensated, out), out);
  }

  private static Value zero(RegionBuilder out, String name) {
    return out.named(out.constant(0.0), name);
  }

  private List<Value> compensated(Value element, List<Value> carried, RegionBuilder out) {
    Value sum = carried.get(0);
    Value term = out.subtract(element, carried.get(1));
    Value next = out.named(out.add(sum, term), "sum");
    Value compensation = stopped(out.subtract(out.subtract(next, sum), term), out);
    return List.of(next, compensation, out.named(out.add(carried.get(2), element), "simple"));
  }

  /** Rounding errors have no derivative. */
  private static Value stopped(Value value, RegionBuilder out) {
    return out.call(
        new Callee(
            Callee.Kind.STATIC,
            "dev.martlet.DifferentialOperators",
            "withoutDerivative",
            List.of(Primitive.DOUBLE),
            Primitive.DOUBLE),
        value);
  }

  private static Value total(List<Value> carried, RegionBuilder out) {
    Value total = out.subtract(carried.get(0), carried.get(1));
    Value isInfinite =
        out.binary(
            BinaryOperator.AND,
            out.call(test("isNaN"), total),
            out.call(test("isInfinite"), carried.get(2)));
    return out.iff(
            isInfinite,
            out.nested().yield(carried.get(2)),
            out.nested().yield(total),
            List.of(out.fresh(Primitive.DOUBLE, "total")))
        .getFirst();
  }

  private static Callee test(String name) {
    return new Callee(
        Callee.Kind.STATIC, "java.lang.Double", name, List.of(Primitive.DOUBLE), Primitive.BOOLEAN);
  }

  // Original: reduce(start, f)
  private Value folded(
      Pipeline pipeline, MethodInvocationTree call, ExecutableElement method, Flow flow) {
    Type type = body.type(call);
    Value start = body.expressions.lowerTo(call.getArguments().getFirst(), type, flow);
    Value function = reader.function(call, 1, flow);
    if (method.getParameters().size() > 2) {
      reader.function(call, 2, flow);
    }
    Callee apply = reader.application(method, 1);
    RegionBuilder out = flow.ops.at(body.span(call));
    return pipeline
        .run(
            List.of(start),
            (element, carried, inner) ->
                List.of(inner.call(apply, type, List.of(function, carried.getFirst(), element))),
            out)
        .getFirst();
  }

  // What there is only where there are elements.

  private Optional<Value> present(MethodInvocationTree call, ExecutableElement method, Flow flow) {
    String name = method.getSimpleName().toString();
    if (!present.contains(name)
        || name.equals("orElseThrow") && !method.getParameters().isEmpty()
        || !(MethodBody.withoutParentheses(PipelineReader.qualifier(call))
            instanceof MethodInvocationTree summary)
        || !(body.element(summary.getMethodSelect()) instanceof ExecutableElement summarizing)
        || !PipelineReader.isStream(summarizing)
        || !SUMMARIES.contains(summarizing.getSimpleName().toString())
        || !isKnown(summarizing)
        || !(summary.getMethodSelect() instanceof MemberSelectTree)
        || !reader.reads(PipelineReader.qualifier(summary))) {
      return Optional.empty();
    }
    Pipeline pipeline = reader.read(PipelineReader.qualifier(summary), flow);
    Type type = body.type(call);
    List<Value> summarized =
        summarizing.getSimpleName().contentEquals("average")
            ? average(pipeline, summary, flow)
            : reduced(pipeline, summary, summarizing, type, flow);
    RegionBuilder out = flow.ops.at(body.span(call));
    List<Value> result = List.of(out.fresh(type, ""));
    if (name.equals("orElse")) {
      Value other = body.expressions.lowerTo(call.getArguments().getFirst(), type, flow);
      return Optional.of(
          out.iff(
                  summarized.get(0),
                  out.nested().yield(summarized.get(1)),
                  out.nested().yield(other),
                  result)
              .getFirst());
    }
    return Optional.of(
        out.iff(summarized.get(0), out.nested().yield(summarized.get(1)), nothing(out), result)
            .getFirst());
  }

  /** Streams of objects need a comparator for their least, and have no average. */
  private static boolean isKnown(ExecutableElement summarizing) {
    String name = summarizing.getSimpleName().toString();
    return name.equals("reduce")
        ? summarizing.getParameters().size() == 1
        : Owners.of(summarizing).getQualifiedName().contentEquals("java.util.stream.DoubleStream")
            && !name.equals("sum");
  }

  static dev.martlet.processor.ir.Region nothing(RegionBuilder out) {
    RegionBuilder inner = out.nested();
    Value exception =
        inner.call(
            new Callee(
                Callee.Kind.CONSTRUCTOR,
                NO_SUCH_ELEMENT.toString(),
                "new",
                List.of(Type.STRING),
                NO_SUCH_ELEMENT),
            inner.constant("No value present"));
    return inner.finish(List.of(), new Terminator.Throw(exception, out.span()));
  }

  /** Whether there is an element, and the average. */
  private List<Value> average(Pipeline pipeline, MethodInvocationTree call, Flow flow) {
    RegionBuilder out = flow.ops.at(body.span(call));
    Value none = out.constant(0);
    List<Value> start = new ArrayList<>();
    start.add(zero(out, "sum"));
    start.add(zero(out, "compensation"));
    start.add(zero(out, "simple"));
    start.add(none);
    List<Value> carried =
        pipeline.run(
            start,
            (element, before, inner) -> {
              List<Value> next = new ArrayList<>(compensated(element, before, inner));
              next.add(inner.named(inner.add(before.get(3), inner.constant(1)), "count"));
              return next;
            },
            out);
    Value exists = out.binary(BinaryOperator.GREATER, carried.get(3), none);
    Value count = out.convert(carried.get(3), Primitive.DOUBLE);
    return List.of(exists, out.divide(total(carried, out), count));
  }

  /** Whether there is an element, and what all of them are put together to. */
  private List<Value> reduced(
      Pipeline pipeline,
      MethodInvocationTree call,
      ExecutableElement method,
      Type type,
      Flow flow) {
    boolean isReduce = method.getSimpleName().contentEquals("reduce");
    Value function = isReduce ? reader.function(call, 0, flow) : null;
    Callee apply =
        isReduce
            ? reader.application(method, 0)
            : new Callee(
                Callee.Kind.STATIC,
                "java.lang.Math",
                method.getSimpleName().toString(),
                List.of(Primitive.DOUBLE, Primitive.DOUBLE),
                Primitive.DOUBLE);
    RegionBuilder out = flow.ops.at(body.span(call));
    Value start = out.constant(type, Defaults.of(type));
    return pipeline.run(
        List.of(out.constant(false), start),
        (element, carried, inner) -> {
          RegionBuilder then = inner.nested();
          List<Value> operands = new ArrayList<>();
          if (function != null) {
            operands.add(function);
          }
          operands.add(carried.get(1));
          operands.add(element);
          Value both = then.call(apply, type, operands);
          Value next =
              inner
                  .iff(
                      carried.get(0),
                      then.yield(both),
                      inner.nested().yield(element),
                      List.of(inner.fresh(type, "")))
                  .getFirst();
          return List.of(inner.constant(true), next);
        },
        out);
  }
}
