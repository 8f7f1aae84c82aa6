package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.ArrayCalls;
import dev.martlet.processor.analysis.CollectionCalls;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The tangents of what a program does with active arrays: the tangent of an array is an array, in
 * which the same is done with tangents.
 */
final class TangentMemory {
  private final TangentSweep sweep;
  private final LinearAlgebra algebra;

  TangentMemory(TangentSweep sweep, LinearAlgebra algebra) {
    this.sweep = sweep;
    this.algebra = algebra;
  }

  void differentiate(Memory op, UnaryOperator<Value> primal, RegionBuilder out) {
    switch (op) {
      case Memory.ReadElement read -> differentiate(read, primal, out);
      case Memory.WriteElement(var array, var index, var value, _) ->
          out.writeElement(array(array, out), primal.apply(index), packed(value, out));
      case Memory.NewArray(var result, var dimensions, _, _) -> {
        var tangent = fresh(result, out);
        out.add(new Memory.NewArray(tangent, dimensions.stream().map(primal).toList(), out.span()));
        set(result, tangent);
      }
      case Memory.ArrayLiteral(var result, var elements, _) -> {
        List<Value> tangents = new ArrayList<>();
        elements.forEach(element -> tangents.add(packed(element, out)));
        var tangent = fresh(result, out);
        out.add(new Memory.ArrayLiteral(tangent, tangents, out.span()));
        set(result, tangent);
      }
      case Memory.ReadField read when sweep.isTracked(read) -> {
        var object = read.operands().getFirst();
        var field = algebra.layout().field(object, read.field());
        var name = LinearAlgebra.d(read.result().name());
        setRead(read.result(), field.read(array(object, out), name, out), out);
      }
      case Memory.WriteField write when sweep.isTracked(write) -> {
        var object = write.operands().getFirst();
        algebra
            .layout()
            .field(object, write.field())
            .write(array(object, out), packed(write.operands().getLast(), out), out);
      }
      case Memory.NewObject made -> set(made.result(), tangentObject(made, out));
      case Memory.ReadField read -> make(read.result(), primal, out);
      case Memory.ArrayLength _, Memory.WriteField _ -> {}
    }
  }

  // Original: y = a[i]    Tangent: dy = da[i]
  private void differentiate(
      Memory.ReadElement op, UnaryOperator<Value> primal, RegionBuilder out) {
    var tangents = array(op.array(), out);
    var read =
        out.fresh(((Type.Array) tangents.type()).element(), LinearAlgebra.d(op.result().name()));
    out.add(new Memory.ReadElement(read, tangents, primal.apply(op.index()), out.span()));
    setRead(op.result(), read, out);
  }

  private void setRead(Value result, Value read, RegionBuilder out) {
    sweep.set(
        result,
        algebra.isOpaque(result.type())
            ? new Linear.Opaque(read)
            : algebra.structure(result.type()).isPresent()
                ? algebra.unpackIfPresent(out, read, result.type())
                : new Linear.Scalar(read));
  }

  // Original: o = new C(...) with f = x    Tangent: do = new tangent with f = dx
  private Value tangentObject(Memory.NewObject op, RegionBuilder out) {
    List<Value> parts =
        algebra.layout().contents(op, (content, _) -> Optional.of(packed(content, out)), out);
    return out.named(
        out.newRecord(algebra.tangentType(op.result().type()), parts),
        LinearAlgebra.d(op.result().name()));
  }

  /** What the JDK does with many elements, done with their tangents. */
  void differentiate(Invocation.Call op, UnaryOperator<Value> primal, RegionBuilder out) {
    List<Value> operands = new ArrayList<>();
    for (Value operand : op.operands()) {
      operands.add(
          operand.type() instanceof Type.Array && !sweep.isActive(operand)
              ? algebra.pack(
                  out,
                  zeros(
                      primal.apply(operand), operand.type(), operand.name(), Optional.empty(), out),
                  operand.type())
              : operand.type() instanceof Type.Array || isFilled(op, operand)
                  ? packed(operand, out)
                  : primal.apply(operand));
    }
    List<Value> results = new ArrayList<>();
    op.results().forEach(result -> results.add(fresh(result, out)));
    out.add(new Invocation.Call(results, op.callee(), List.of(), operands, out.span()));
    for (int i = 0; i < results.size(); i++) {
      set(op.results().get(i), results.get(i));
    }
  }

  /** What the program does with a collection of arrays or objects, done with their tangents. */
  void mirror(Invocation.Call op, UnaryOperator<Value> primal, RegionBuilder out) {
    var call = CollectionCalls.mirrored(op);
    List<Value> operands = new ArrayList<>();
    for (Value operand : call.operands()) {
      operands.add(algebra.isMemory(operand.type()) ? packed(operand, out) : primal.apply(operand));
    }
    List<Value> results = new ArrayList<>();
    for (Value result : call.results()) {
      boolean isMemory = algebra.isMemory(result.type());
      var tangent = isMemory ? fresh(result, out) : out.fresh(result.type(), "");
      results.add(tangent);
      if (isMemory) {
        set(result, tangent);
      }
    }
    out.add(new Invocation.Call(results, call.callee(), List.of(), operands, out.span()));
  }

  private static boolean isFilled(Invocation.Call op, Value operand) {
    var kind = ArrayCalls.kind(op).orElseThrow();
    return (kind == ArrayCalls.Kind.FILL || kind == ArrayCalls.Kind.FILL_RANGE)
        && operand.equals(op.operands().getLast());
  }

  /** Zeros in the shape of all arrays that a value leads to, which comes from somewhere else. */
  void make(Value value, UnaryOperator<Value> primal, RegionBuilder out) {
    var graph = algebra.layout().graph(value.type(), out);
    sweep.set(value, zeros(primal.apply(value), value.type(), value.name(), graph, out));
  }

  private Linear zeros(
      Value value, Type type, String name, Optional<Value> graph, RegionBuilder out) {
    if (algebra.isMemory(type)) {
      return new Linear.Scalar(
          algebra.layout().zerosLike(value, LinearAlgebra.d(name), graph, out));
    }
    if (algebra.layout().isHolder(type)) {
      return new Linear.Opaque(
          algebra.layout().zerosLike(value, LinearAlgebra.d(name), graph, out));
    }
    var structure = algebra.structure(type);
    if (structure.isEmpty()) {
      return Linear.zero();
    }
    var composite = Linear.Composite.empty(structure.get());
    for (var component : structure.get().differentiableComponents()) {
      if (!algebra.layout().shadows(component.type()).isEmpty()) {
        var part =
            new NullableRecords(List.of())
                .component(value, component.name(), component.type(), out);
        composite =
            composite.with(
                component.name(), zeros(part, component.type(), component.name(), graph, out));
      }
    }
    return composite;
  }

  private Value packed(Value value, RegionBuilder out) {
    return algebra.pack(
        out, sweep.isActive(value) ? sweep.tangent(value) : Linear.zero(), value.type());
  }

  private Value array(Value array, RegionBuilder out) {
    return algebra.pack(out, sweep.tangent(array), array.type());
  }

  private Value fresh(Value array, RegionBuilder out) {
    return out.fresh(algebra.tangentType(array.type()), LinearAlgebra.d(array.name()));
  }

  private void set(Value array, Value tangent) {
    sweep.set(array, new Linear.Scalar(tangent));
  }

  /** The tangent of a parameter that came from outside; arrays are copied, for they may change. */
  Linear received(
      Value tangent, Value parameter, Map<Value, Iterator<Value>> shapes, RegionBuilder out) {
    return received(
        tangent,
        parameter.type(),
        shapes.getOrDefault(parameter, Collections.emptyIterator()),
        shapes.containsKey(parameter)
            ? algebra.layout().graph(parameter.type(), out)
            : Optional.empty(),
        out);
  }

  private Linear received(
      Value tangent, Type type, Iterator<Value> shapes, Optional<Value> graph, RegionBuilder out) {
    if (algebra.layout().isHolder(type) && shapes.hasNext()) {
      return new Linear.Opaque(GraphCalls.received(tangent, shapes.next(), out));
    }
    if (algebra.isMemory(type)) {
      if (!shapes.hasNext()) {
        return Linear.zero();
      }
      if (graph.isPresent()) {
        return new Linear.Scalar(GraphCalls.received(graph.get(), tangent, shapes.next(), out));
      }
      return new Linear.Scalar(
          algebra.layout().leadsToObjects(type)
              ? GraphCalls.received(tangent, shapes.next(), out)
              : ShadowCalls.received(tangent, shapes.next(), algebra.tangentType(type), out));
    }
    var structure = algebra.structure(type);
    if (structure.isEmpty() || algebra.layout().shadows(type).isEmpty()) {
      return algebra.unpack(out, tangent, type);
    }
    var composite = Linear.Composite.empty(structure.get());
    for (var component : structure.get().differentiableComponents()) {
      var part =
          out.readComponent(
              tangent, component.tangentName(), algebra.tangentType(component.type()));
      composite =
          composite.with(component.name(), received(part, component.type(), shapes, graph, out));
    }
    return composite;
  }
}
