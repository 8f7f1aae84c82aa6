package dev.martlet.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;

/** Lowers what is done with a map to reads, puts and removals of single keys. */
final class MapLowering {
  private final MethodBody body;
  private final PipelineReader reader;

  MapLowering(MethodBody body) {
    this.body = body;
    this.reader = new PipelineReader(body);
  }

  /** A call on a map, the map and the key that it is about. */
  private record Access(Value map, Value key, Type type, MethodInvocationTree call) {
    Value get(RegionBuilder out) {
      return MapBuilding.get(map, key, type, out);
    }

    void put(Value value, RegionBuilder out) {
      Value _ = MapBuilding.put(map, key, value, type, out);
    }

    void remove(RegionBuilder out) {
      Value _ = MapBuilding.remove(map, key, type, out);
    }
  }

  Optional<Value> lower(MethodInvocationTree call, ExecutableElement method, Flow flow) {
    int count = call.getArguments().size();
    return switch (method.getSimpleName() + "/" + count) {
      case "putIfAbsent/2" -> Optional.of(putIfAbsent(call, flow));
      case "replace/2" -> Optional.of(replaced(call, flow));
      case "merge/3" -> Optional.of(merged(call, method, flow));
      case "compute/2" -> Optional.of(computed(call, method, flow));
      case "computeIfAbsent/2" -> Optional.of(computedIfAbsent(call, method, flow));
      case "computeIfPresent/2" -> Optional.of(computedIfPresent(call, method, flow));
      default -> Optional.empty();
    };
  }

  boolean acts(MethodInvocationTree call, ExecutableElement method, Flow flow) {
    return switch (method.getSimpleName().toString()) {
      case "forEach" -> forEach(call, method, flow);
      case "replaceAll" -> replaceAll(call, method, flow);
      case "putAll" -> putAll(call, flow);
      default -> false;
    };
  }

  private Access access(MethodInvocationTree call, Flow flow) {
    ExpressionTree receiver = ((MemberSelectTree) call.getMethodSelect()).getExpression();
    List<Type> contents = MapBuilding.contents(body.type(receiver)).orElseThrow();
    Value map = body.expressions.lower(receiver, flow);
    Value key = body.expressions.lowerTo(call.getArguments().getFirst(), contents.getFirst(), flow);
    return new Access(map, key, contents.getLast(), call);
  }

  private Value argument(Access access, int position, Flow flow) {
    return body.expressions.lowerTo(
        access.call().getArguments().get(position), access.type(), flow);
  }

  // Original: map.putIfAbsent(key, value)
  private Value putIfAbsent(MethodInvocationTree call, Flow flow) {
    Access access = access(call, flow);
    Value value = argument(access, 1, flow);
    RegionBuilder out = flow.ops.at(body.span(call));
    Value old = access.get(out);
    RegionBuilder then = out.nested();
    access.put(value, then);
    out.iff(MapBuilding.isNull(old, out), then.yield(), out.nested().yield(), List.of());
    return old;
  }

  // Original: map.replace(key, value)
  private Value replaced(MethodInvocationTree call, Flow flow) {
    Access access = access(call, flow);
    Value value = argument(access, 1, flow);
    RegionBuilder out = flow.ops.at(body.span(call));
    RegionBuilder then = out.nested();
    Value old = MapBuilding.put(access.map(), access.key(), value, access.type(), then);
    return choice(
        MapBuilding.contains(access.map(), access.key(), out),
        access.type(),
        then,
        old,
        otherwise -> otherwise.constant(access.type(), null),
        out);
  }

  // Original: map.merge(key, value, f)
  private Value merged(MethodInvocationTree call, ExecutableElement method, Flow flow) {
    Access access = access(call, flow);
    Value value = argument(access, 1, flow);
    Value function = reader.function(call, 2, flow);
    Callee apply = reader.application(method, 2);
    RegionBuilder out = flow.ops.at(body.span(call));
    Value _ = out.call(Callee.REQUIRE_NON_NULL, value.type(), List.of(value));
    Value old = access.get(out);
    RegionBuilder then = out.nested();
    access.put(value, then);
    return choice(
        MapBuilding.isNull(old, out),
        access.type(),
        then,
        value,
        otherwise -> {
          Value next = otherwise.call(apply, access.type(), List.of(function, old, value));
          store(access, next, otherwise);
          return next;
        },
        out);
  }

  // Original: map.compute(key, f)
  private Value computed(MethodInvocationTree call, ExecutableElement method, Flow flow) {
    Access access = access(call, flow);
    Value function = reader.function(call, 1, flow);
    Callee apply = reader.application(method, 1);
    RegionBuilder out = flow.ops.at(body.span(call));
    Value old = access.get(out);
    Value next = out.call(apply, access.type(), List.of(function, access.key(), old));
    store(access, next, out);
    return next;
  }

  // Original: map.computeIfAbsent(key, f)
  private Value computedIfAbsent(MethodInvocationTree call, ExecutableElement method, Flow flow) {
    Access access = access(call, flow);
    Value function = reader.function(call, 1, flow);
    Callee apply = reader.application(method, 1);
    RegionBuilder out = flow.ops.at(body.span(call));
    Value old = access.get(out);
    RegionBuilder then = out.nested();
    Value next = then.call(apply, access.type(), List.of(function, access.key()));
    RegionBuilder put = then.nested();
    access.put(next, put);
    then.iff(MapBuilding.isNull(next, then), then.nested().yield(), put.yield(), List.of());
    return choice(MapBuilding.isNull(old, out), access.type(), then, next, _ -> old, out);
  }

  // Original: map.computeIfPresent(key, f)
  private Value computedIfPresent(MethodInvocationTree call, ExecutableElement method, Flow flow) {
    Access access = access(call, flow);
    Value function = reader.function(call, 1, flow);
    Callee apply = reader.application(method, 1);
    RegionBuilder out = flow.ops.at(body.span(call));
    Value old = access.get(out);
    RegionBuilder then = out.nested();
    return choice(
        MapBuilding.isNull(old, out),
        access.type(),
        then,
        then.constant(access.type(), null),
        otherwise -> {
          Value next = otherwise.call(apply, access.type(), List.of(function, access.key(), old));
          store(access, next, otherwise);
          return next;
        },
        out);
  }

  /** Puts a new value, or removes the key where that is null. */
  private static void store(Access access, Value next, RegionBuilder out) {
    RegionBuilder removal = out.nested();
    access.remove(removal);
    RegionBuilder put = out.nested();
    access.put(next, put);
    out.iff(MapBuilding.isNull(next, out), removal.yield(), put.yield(), List.of());
  }

  private static Value choice(
      Value condition,
      Type type,
      RegionBuilder then,
      Value value,
      Function<RegionBuilder, Value> otherwise,
      RegionBuilder out) {
    RegionBuilder other = out.nested();
    Value second = otherwise.apply(other);
    return out.iff(condition, then.yield(value), other.yield(second), List.of(out.fresh(type, "")))
        .getFirst();
  }

  // What is done with all keys.

  boolean forEach(MethodInvocationTree call, ExecutableElement method, Flow flow) {
    return each(
        call,
        flow,
        () -> reader.function(call, 0, flow),
        (map, key, type, function, out) ->
            out.callVoid(
                reader.application(method, 0),
                List.of(function, key, MapBuilding.get(map, key, type, out))));
  }

  private boolean replaceAll(MethodInvocationTree call, ExecutableElement method, Flow flow) {
    return each(
        call,
        flow,
        () -> reader.function(call, 0, flow),
        (map, key, type, function, out) -> {
          Value old = MapBuilding.get(map, key, type, out);
          Value next = out.call(reader.application(method, 0), type, List.of(function, key, old));
          Value _ = MapBuilding.put(map, key, next, type, out);
        });
  }

  /** What is done with each key. */
  private interface Action {
    void run(Value map, Value key, Type type, Value argument, RegionBuilder out);
  }

  private boolean each(
      MethodInvocationTree call,
      Flow flow,
      java.util.function.Supplier<Value> argument,
      Action action) {
    ExpressionTree receiver = ((MemberSelectTree) call.getMethodSelect()).getExpression();
    Optional<MapViews.View> view = body.mapViews.anyView(receiver);
    if (view.isEmpty()) {
      return false;
    }
    Value map = body.expressions.lower(receiver, flow);
    Value given = argument.get();
    Type type = view.get().value();
    new Pipeline(reader.keys(map, view.get().key()), List.of())
        .run(
            List.of(),
            (key, carried, inner) -> {
              action.run(map, key, type, given, inner);
              return carried;
            },
            flow.ops.at(body.span(call)));
    return true;
  }

  // Original: map.putAll(other)
  private boolean putAll(MethodInvocationTree call, Flow flow) {
    ExpressionTree receiver = ((MemberSelectTree) call.getMethodSelect()).getExpression();
    ExpressionTree argument = call.getArguments().getFirst();
    Optional<MapViews.View> view = body.mapViews.view(MapViews.Kind.VALUES, argument);
    if (view.isEmpty()) {
      return false;
    }
    Value map = body.expressions.lower(receiver, flow);
    Value other = body.expressions.lower(argument, flow);
    Type type = MapBuilding.contents(body.type(receiver)).orElseThrow().getLast();
    List<Value> none = new ArrayList<>();
    new Pipeline(reader.keys(other, view.get().key()), List.of())
        .run(
            none,
            (key, carried, inner) -> {
              Value value = MapBuilding.get(other, key, view.get().value(), inner);
              Value _ = MapBuilding.put(map, key, value, type, inner);
              return carried;
            },
            flow.ops.at(body.span(call)));
    return true;
  }
}
