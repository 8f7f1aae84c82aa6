package dev.martlet.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
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
import javax.lang.model.type.TypeKind;

/** Lowers what is done with a list as a whole to reads and changes of single elements. */
final class ListLowering {
  private final MethodBody body;
  private final PipelineReader reader;

  ListLowering(MethodBody body) {
    this.body = body;
    this.reader = new PipelineReader(body);
  }

  /** A list and the type of its elements. */
  private record Elements(Value list, Type type) {
    Value get(Value index, RegionBuilder out) {
      return ListBuilding.get(list, index, type, out);
    }

    Value set(Value index, Value element, RegionBuilder out) {
      return ListBuilding.set(list, index, element, type, out);
    }
  }

  private Elements elements(ExpressionTree tree, Flow flow) {
    return new Elements(body.expressions.lower(tree, flow), reader.elementType(tree));
  }

  Optional<Value> lower(MethodInvocationTree call, ExecutableElement method, Flow flow) {
    ExpressionTree receiver = ((MemberSelectTree) call.getMethodSelect()).getExpression();
    List<? extends ExpressionTree> arguments = call.getArguments();
    return switch (method.getSimpleName() + "/" + arguments.size()) {
      case "removeIf/1" -> Optional.of(removed(call, receiver, method, flow));
      case "addAll/2" ->
          body.isDifferentiableList(body.type(arguments.get(1)))
              ? Optional.of(insertedAll(call, receiver, flow))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  boolean acts(
      MethodInvocationTree call, ExpressionTree receiver, ExecutableElement method, Flow flow) {
    switch (method.getSimpleName().toString()) {
      case "sort" -> {
        Elements elements = elements(receiver, flow);
        Value order = comparator(call.getArguments().getFirst(), flow);
        sort(elements, order, flow.ops.at(body.span(call)));
      }
      case "replaceAll" -> {
        Elements elements = elements(receiver, flow);
        Value function = reader.function(call, 0, flow);
        Callee apply = reader.application(method, 0);
        RegionBuilder out = flow.ops.at(body.span(call));
        each(
            ListBuilding.size(elements.list(), out),
            (index, inner) -> {
              Value old = elements.get(index, inner);
              Value next = inner.call(apply, elements.type(), List.of(function, old));
              Value _ = elements.set(index, next, inner);
            },
            out);
      }
      case "forEach" -> {
        return forEach(call, receiver, method, flow);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** {@code list.forEach(f)}, and of any {@code Iterable}. */
  boolean forEach(
      MethodInvocationTree call, ExpressionTree receiver, ExecutableElement method, Flow flow) {
    Value list = body.expressions.lower(receiver, flow);
    Value action = reader.function(call, 0, flow);
    accept(reader.elements(list, receiver), List.of(), action, call, method, flow);
    return true;
  }

  /** {@code map.values().forEach(f)}, and of the keys. */
  boolean forEachOf(
      MapViews.View view, MethodInvocationTree call, ExecutableElement method, Flow flow) {
    Value map = body.expressions.lower(view.map(), flow);
    Value action = reader.function(call, 0, flow);
    List<Pipeline.Stage> stages =
        view.kind() == MapViews.Kind.VALUES
            ? List.of(new Pipeline.Stage.Fetched(map, view.value()))
            : List.of();
    accept(reader.keys(map, view.key()), stages, action, call, method, flow);
    return true;
  }

  private void accept(
      Pipeline.Source source,
      List<Pipeline.Stage> stages,
      Value action,
      MethodInvocationTree call,
      ExecutableElement method,
      Flow flow) {
    Callee accept = reader.application(method, 0);
    new Pipeline(source, stages)
        .run(
            List.of(),
            (element, carried, inner) -> {
              inner.callVoid(accept, List.of(action, element));
              return carried;
            },
            flow.ops.at(body.span(call)));
  }

  /** A method of {@code Collections} that changes its first argument; false where it is unknown. */
  boolean actsOn(MethodInvocationTree call, ExecutableElement method, Flow flow) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    switch (method.getSimpleName() + "/" + arguments.size()) {
      case "sort/1", "sort/2" -> {
        Elements elements = elements(arguments.getFirst(), flow);
        Value order =
            arguments.size() == 2
                ? comparator(arguments.get(1), flow)
                : flow.ops.constant(ListBuilding.COMPARATOR, null);
        sort(elements, order, flow.ops.at(body.span(call)));
      }
      case "reverse/1" -> {
        Elements elements = elements(arguments.getFirst(), flow);
        reverse(elements, flow.ops.at(body.span(call)));
      }
      case "swap/3" -> {
        Elements elements = elements(arguments.getFirst(), flow);
        Value one = body.expressions.lowerTo(arguments.get(1), Primitive.INT, flow);
        Value other = body.expressions.lowerTo(arguments.get(2), Primitive.INT, flow);
        swap(elements, one, other, flow.ops.at(body.span(call)));
      }
      case "fill/2" -> {
        Elements elements = elements(arguments.getFirst(), flow);
        Value value = body.expressions.lowerTo(arguments.get(1), elements.type(), flow);
        RegionBuilder out = flow.ops.at(body.span(call));
        each(
            ListBuilding.size(elements.list(), out),
            (index, inner) -> {
              Value _ = elements.set(index, value, inner);
            },
            out);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  // Original: Collections.addAll(list, elements)
  Optional<Value> addAll(MethodInvocationTree call, ExecutableElement method, Flow flow) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (arguments.size() == 2 && body.mirror(arguments.get(1)).getKind() == TypeKind.ARRAY) {
      return Optional.empty();
    }
    Elements elements = elements(arguments.getFirst(), flow);
    List<Value> added = new ArrayList<>();
    for (ExpressionTree argument : arguments.subList(1, arguments.size())) {
      added.add(body.expressions.lowerTo(argument, elements.type(), flow));
    }
    RegionBuilder out = flow.ops.at(body.span(call));
    added.forEach(each -> ListBuilding.add(elements.list(), each, out));
    return Optional.of(out.constant(!added.isEmpty()));
  }

  private Value comparator(ExpressionTree tree, Flow flow) {
    return body.expressions.lowerTo(tree, ListBuilding.COMPARATOR, flow);
  }

  /** Sorting is a permutation, which has no derivative: the elements' go with it. */
  private static void sort(Elements elements, Value comparator, RegionBuilder out) {
    Value order = ListBuilding.order(elements.list(), comparator, out);
    Elements before = copied(elements, out);
    each(
        out.arrayLength(order),
        (index, inner) -> {
          Value element = before.get(inner.readElement(order, index), inner);
          Value _ = elements.set(index, element, inner);
        },
        out);
  }

  private static Elements copied(Elements elements, RegionBuilder out) {
    Type type = Type.declared("java.util.ArrayList", elements.type());
    return new Elements(ListBuilding.copied("copy", elements.list(), type, out), elements.type());
  }

  private static void reverse(Elements elements, RegionBuilder out) {
    Value size = ListBuilding.size(elements.list(), out);
    Value last = out.subtract(size, out.constant(1));
    each(
        out.divide(size, out.constant(2)),
        (index, inner) -> swap(elements, index, inner.subtract(last, index), inner),
        out);
  }

  private static void swap(Elements elements, Value one, Value other, RegionBuilder out) {
    Value first = elements.get(one, out);
    Value second = elements.set(other, first, out);
    Value _ = elements.set(one, second, out);
  }

  /** All elements are tested before the first of them goes, as the JDK does it. */
  private Value removed(
      MethodInvocationTree call, ExpressionTree receiver, ExecutableElement method, Flow flow) {
    Elements elements = elements(receiver, flow);
    Value predicate = reader.function(call, 0, flow);
    Callee test = reader.application(method, 0);
    RegionBuilder out = flow.ops.at(body.span(call));
    Elements before = copied(elements, out);
    Value size = ListBuilding.size(before.list(), out);
    Value goes = out.newArray(new Type.Array(Primitive.BOOLEAN), size);
    each(
        size,
        (index, inner) ->
            inner.writeElement(goes, index, inner.call(test, predicate, before.get(index, inner))),
        out);
    Value any = ListBuilding.isAny(goes, out);
    RegionBuilder then = out.nested();
    ListBuilding.clear(elements.list(), then);
    each(
        size,
        (index, inner) -> {
          RegionBuilder kept = inner.nested();
          ListBuilding.add(elements.list(), before.get(index, kept), kept);
          inner.iff(
              inner.readElement(goes, index), inner.nested().yield(), kept.yield(), List.of());
        },
        then);
    out.iff(any, then.yield(), out.nested().yield(), List.of());
    return any;
  }

  // Original: list.addAll(index, other)
  private Value insertedAll(MethodInvocationTree call, ExpressionTree receiver, Flow flow) {
    Elements elements = elements(receiver, flow);
    Value at = body.expressions.lowerTo(call.getArguments().get(0), Primitive.INT, flow);
    Elements added = elements(call.getArguments().get(1), flow);
    RegionBuilder out = flow.ops.at(body.span(call));
    Elements copy = copied(new Elements(added.list(), elements.type()), out);
    Value size = ListBuilding.size(copy.list(), out);
    each(
        size,
        (index, inner) ->
            ListBuilding.insert(
                elements.list(), inner.add(at, index), copy.get(index, inner), inner),
        out);
    return out.binary(BinaryOperator.GREATER, size, out.constant(0));
  }

  /** What is done at each place. */
  private interface Action {
    void run(Value index, RegionBuilder out);
  }

  private static void each(Value size, Action action, RegionBuilder out) {
    List<Value> _ =
        new Pipeline(new Pipeline.Source.Range(out.constant(0), size), List.of())
            .run(
                List.of(),
                (index, carried, inner) -> {
                  action.run(index, inner);
                  return carried;
                },
                out);
  }
}
