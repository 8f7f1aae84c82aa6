package dev.martlet.processor.transform;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import dev.martlet.processor.rules.Program;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Adds cotangents and tangents, and takes them apart into scalars and together again. */
final class LinearAlgebra {
  private final Program program;

  LinearAlgebra(Program program) {
    this.program = program;
  }

  /** The type of a value's tangent: unboxed, or the record's tangent vector. */
  Type tangentType(Type type) {
    return structure(type)
        .<Type>map(Structure::tangent)
        .orElseGet(() -> type.equals(Type.BOXED_DOUBLE) ? Primitive.DOUBLE : unboxed(type));
  }

  private static Type unboxed(Type type) {
    return type.equals(Type.BOXED_FLOAT) ? Primitive.FLOAT : type;
  }

  Optional<Structure> structure(Type type) {
    return program.structure(type);
  }

  /** The sum; what has only one term costs nothing. */
  Linear add(RegionBuilder out, Linear one, Linear other, String name) {
    if (one instanceof Linear.Zero) {
      return other;
    }
    if (other instanceof Linear.Zero) {
      return one;
    }
    if (one instanceof Linear.Product(var base, var left)
        && other instanceof Linear.Product(var otherBase, var right)
        && base.equals(otherBase)) {
      return new Linear.Product(base, sum(out, left, right, ""));
    }
    if (one instanceof Linear.Composite(var structure, var left)
        && other instanceof Linear.Composite(_, var right)) {
      var components = structure.differentiableComponents();
      List<Linear> sums = new ArrayList<>();
      for (int i = 0; i < left.size(); i++) {
        sums.add(add(out, left.get(i), right.get(i), d(components.get(i).name())));
      }
      return new Linear.Composite(structure, sums);
    }
    return new Linear.Scalar(sum(out, scalar(out, one), scalar(out, other), name));
  }

  /** The value of a scalar's cotangent or tangent that is not zero. */
  static Value scalar(RegionBuilder out, Linear linear) {
    return switch (linear) {
      case Linear.Scalar(var value) -> value;
      case Linear.Product(var base, var factor) -> out.multiply(base, factor);
      case Linear.Zero _, Linear.Composite _ ->
          throw new IllegalArgumentException("no scalar: " + linear);
    };
  }

  private Value scalarOrZero(RegionBuilder out, Linear linear, Type type) {
    return linear instanceof Linear.Zero ? zero(out, type) : scalar(out, linear);
  }

  private static Value sum(RegionBuilder out, Value left, Value right, String name) {
    var sum = out.fresh(left.type(), name);
    out.add(new Arithmetic.Binary(sum, Arithmetic.BinaryOperator.ADD, left, right, out.span()));
    return sum;
  }

  /** The name of a value's cotangent or tangent. */
  static String d(String name) {
    return name.isEmpty() ? "" : "d" + name;
  }

  /** The scalars, in order; constants where nothing flows. */
  List<Value> flatten(RegionBuilder out, Linear linear, Type type) {
    List<Value> leaves = new ArrayList<>();
    flatten(out, linear, type, leaves);
    return leaves;
  }

  private void flatten(RegionBuilder out, Linear linear, Type type, List<Value> leaves) {
    var structure = structure(type);
    if (structure.isEmpty()) {
      leaves.add(scalarOrZero(out, linear, type));
      return;
    }
    var components = structure.get().differentiableComponents();
    for (int i = 0; i < components.size(); i++) {
      var part = linear instanceof Linear.Composite(_, var parts) ? parts.get(i) : Linear.zero();
      flatten(out, part, components.get(i).type(), leaves);
    }
  }

  private Value zero(RegionBuilder out, Type type) {
    return tangentType(type) == Primitive.FLOAT ? out.constant(0f) : out.constant(0.0);
  }

  /** Fresh values for the scalars of a value's cotangent or tangent. */
  List<Value> leaves(Values values, Value value) {
    List<Value> leaves = new ArrayList<>();
    leaves(values, value.type(), d(value.name()), leaves);
    return leaves;
  }

  private void leaves(Values values, Type type, String name, List<Value> leaves) {
    var structure = structure(type);
    if (structure.isEmpty()) {
      leaves.add(values.fresh(tangentType(type), name));
      return;
    }
    for (var component : structure.get().differentiableComponents()) {
      leaves(
          values,
          component.type(),
          name.isEmpty() ? d(component.name()) : name + capitalized(component.name()),
          leaves);
    }
  }

  private static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** The inverse of {@link #flatten}: takes as many scalars as the type has. */
  Linear unflatten(Type type, Iterator<Value> leaves) {
    var structure = structure(type);
    if (structure.isEmpty()) {
      return new Linear.Scalar(leaves.next());
    }
    List<Linear> parts = new ArrayList<>();
    for (var component : structure.get().differentiableComponents()) {
      parts.add(unflatten(component.type(), leaves));
    }
    return new Linear.Composite(structure.get(), parts);
  }

  /** The tangent object or scalar that users see. */
  Value pack(RegionBuilder out, Linear linear, Type type) {
    var structure = structure(type);
    if (structure.isEmpty()) {
      return scalarOrZero(out, linear, type);
    }
    var components = structure.get().differentiableComponents();
    List<Value> parts = new ArrayList<>();
    for (int i = 0; i < components.size(); i++) {
      var part = linear instanceof Linear.Composite(_, var known) ? known.get(i) : Linear.zero();
      parts.add(pack(out, part, components.get(i).type()));
    }
    return out.newRecord(structure.get().tangent(), parts);
  }

  /** The parts of a tangent object or scalar that came from outside. */
  Linear unpack(RegionBuilder out, Value tangent, Type type) {
    var structure = structure(type);
    if (structure.isEmpty()) {
      return new Linear.Scalar(
          tangent.type().isReference() ? out.box(tangent, tangentType(type)) : tangent);
    }
    List<Linear> parts = new ArrayList<>();
    for (var component : structure.get().differentiableComponents()) {
      var part = out.fresh(tangentType(component.type()), d(component.name()));
      out.add(new Aggregate.ReadComponent(part, tangent, component.tangentName(), out.span()));
      parts.add(unpack(out, part, component.type()));
    }
    return new Linear.Composite(structure.get(), parts);
  }
}
