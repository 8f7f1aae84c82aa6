package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.Activity;
import dev.martlet.processor.analysis.CollectionCalls;
import dev.martlet.processor.analysis.DerivativeFlow;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does with shadows what the program does with arrays of references and with collections. */
final class RepeatedCalls {
  private static final String LISTS = "dev.martlet.dynamic.ListTangents";
  private static final String MAPS = "dev.martlet.dynamic.MapTangents";
  private static final String ELEMENTS = "dev.martlet.dynamic.ListElements";
  private static final String OPTIONALS = "dev.martlet.shadow.OptionalShadows";

  private final DerivativeFlow flow;
  private final Activity activity;
  private final ShadowLeaves leaves;
  private final Values values;

  /** Calls of collections that have become calls of their rules, by their results. */
  private final Map<Value, Invocation.Call> collections = new HashMap<>();

  RepeatedCalls(DerivativeFlow flow, Activity activity, ShadowLeaves leaves, Values values) {
    this.flow = flow;
    this.activity = activity;
    this.leaves = leaves;
    this.values = values;
  }

  /** Notes a call of a collection whose result now comes from a rule. */
  void add(Invocation.Call call) {
    call.results().forEach(result -> collections.put(result, call));
  }

  /** Repeats the call whose result the op gives, if it is one of a collection. */
  boolean mirror(Op op, RegionBuilder out) {
    var call = op.results().size() == 1 ? collections.get(op.result()) : null;
    if (call != null) {
      mirror(call, out);
    }
    return call != null;
  }

  /** Does with shadows what the program does with collections. */
  void mirror(Invocation.Call original, RegionBuilder out) {
    var call = CollectionCalls.mirrored(original);
    var stored = call.results().stream().filter(activity::isStored).findFirst();
    if (CollectionCalls.isOfMemory(original, flow)) {
      List<Value> results = new ArrayList<>();
      call.results().forEach(result -> results.add(result(result)));
      repeat(call, results, out);
      stored.ifPresent(result -> put(result, results.getFirst(), out));
      return;
    }
    // Elements may be variants without shadows, and those are null.
    List<Value> operands = new ArrayList<>();
    for (int i = 0; i < call.operands().size(); i++) {
      operands.add(operand(call, i, out));
    }
    switch (call.callee().owner() + "." + call.callee().name()) {
      case "java.util.List.of", "java.util.Arrays.asList" ->
          put(stored, LISTS, "of", List.of(array(operands, out)), out);
      case "java.util.List.copyOf", "dev.martlet.dynamic.ListElements.copyOf" ->
          put(stored, ELEMENTS, "copyToList", operands, out);
      case "dev.martlet.dynamic.ListElements.mapOf" -> put(stored, MAPS, "ofLists", operands, out);
      case "java.util.Map.copyOf", "dev.martlet.dynamic.ListElements.copyMapOf" ->
          put(stored, ELEMENTS, "copyLinkedMap", operands, out);
      case "java.util.Map.of" -> put(stored, MAPS, "of", List.of(array(operands, out)), out);
      case "java.util.Optional.of" ->
          put(stored, "java.util.Optional", "ofNullable", operands, out);
      case "java.util.Optional.get", "java.util.Optional.orElseThrow" ->
          put(stored, OPTIONALS, "value", operands, out);
      case "java.util.Optional.orElse" ->
          put(
              stored,
              OPTIONALS,
              "orElse",
              List.of(call.operands().getFirst(), operands.get(0), operands.get(1)),
              out);
      default -> {
        List<Value> results = new ArrayList<>();
        call.results().forEach(result -> results.add(result(result)));
        out.add(new Invocation.Call(results, call.callee(), List.of(), operands, out.span()));
        stored.ifPresent(result -> put(result, results.getFirst(), out));
      }
    }
  }

  private Value result(Value result) {
    return activity.isStored(result) ? leaves.fresh(result) : values.fresh(result.type(), "");
  }

  private void put(Value result, Value shadow, RegionBuilder out) {
    leaves.put(result, leaves.unpacked(shadow, result.type(), out));
  }

  private void put(
      Optional<Value> result,
      String owner,
      String method,
      List<Value> operands,
      RegionBuilder out) {
    if (result.isPresent()) {
      var parameters =
          operands.stream()
              .<Type>map(each -> each.type() instanceof Type.Array ? each.type() : Type.OBJECT)
              .toList();
      var callee = new Callee(Callee.Kind.STATIC, owner, method, parameters, Type.OBJECT);
      put(result.get(), out.call(callee, Type.OBJECT, operands), out);
    }
  }

  private static Value array(List<Value> elements, RegionBuilder out) {
    if (elements.size() == 1 && elements.getFirst().type() instanceof Type.Array) {
      return elements.getFirst();
    }
    var array = out.fresh(new Type.Array(Type.OBJECT), "elements");
    out.add(new Memory.ArrayLiteral(array, elements, out.span()));
    return array;
  }

  private Value operand(Invocation.Call call, int position, RegionBuilder out) {
    var operand = call.operands().get(position);
    if (activity.isStored(operand)) {
      return leaves.packed(operand, out);
    }
    return CollectionCalls.isElement(call, position)
        ? out.constant(leaves.tangentType(operand.type()), null)
        : operand;
  }

  /** Does with shadows what the program does with arrays. */
  void repeat(Invocation.Call call, List<Value> results, RegionBuilder out) {
    List<Value> operands =
        call.operands().stream()
            .map(operand -> activity.isStored(operand) ? leaves.packed(operand, out) : operand)
            .toList();
    out.add(new Invocation.Call(results, call.callee(), List.of(), operands, out.span()));
  }
}
