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
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Adds cotangents and tangents, and takes them apart into leaves and together again. Leaves are
 * scalars, and in forward mode arrays too: there the tangent of an array is its shadow, which goes
 * from value to value as the array does. In reverse mode {@link
 * dev.martlet.processor.analysis.Shadows} know the shadows, and an array has no leaf.
 */
final class LinearAlgebra {
  private final Program program;
  private final boolean hasArrayLeaves;

  private LinearAlgebra(Program program, boolean hasArrayLeaves) {
    this.program = program;
    this.hasArrayLeaves = hasArrayLeaves;
  }

  static LinearAlgebra ofCotangents(Program program) {
    return new LinearAlgebra(program, false);
  }

  static LinearAlgebra ofTangents(Program program) {
    return new LinearAlgebra(program, true);
  }

  /** The type of a value's tangent: unboxed, the record's tangent vector, an array of those. */
  Type tangentType(Type type) {
    return type instanceof Type.Array(var element)
        ? new Type.Array(tangentType(element))
        : structure(type)
            .<Type>map(Structure::tangent)
            .orElseGet(() -> type.equals(Type.BOXED_DOUBLE) ? Primitive.DOUBLE : unboxed(type));
  }

  /** The types of the shadows of all arrays that a type names, in their order. */
  List<Type> storageLeaves(Type type) {
    List<Type> leaves = new ArrayList<>();
    addStorageLeaves(type, leaves);
    return leaves;
  }

  /** For each array in a value, one whose shape stays as it is now. */
  List<Value> shapes(Value value, RegionBuilder out) {
    List<Value> shapes = new ArrayList<>();
    addShapes(value, shapes, out);
    return shapes;
  }

  private void addShapes(Value value, List<Value> shapes, RegionBuilder out) {
    if (value.type() instanceof Type.Array(var element)) {
      shapes.add(
          element instanceof Type.Array
              ? ShadowCalls.zerosLike(value, tangentType(value.type()), value.name(), out)
              : value);
    }
    structure(value.type()).stream()
        .flatMap(structure -> structure.differentiableComponents().stream())
        .filter(component -> !storageLeaves(component.type()).isEmpty())
        .forEach(
            component ->
                addShapes(
                    out.readComponent(value, component.name(), component.type()), shapes, out));
  }

  private void addStorageLeaves(Type type, List<Type> leaves) {
    if (type instanceof Type.Array) {
      leaves.add(tangentType(type));
    }
    structure(type)
        .ifPresent(
            structure ->
                structure
                    .differentiableComponents()
                    .forEach(component -> addStorageLeaves(component.type(), leaves)));
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
      if (hasLeaf(type)) {
        leaves.add(scalarOrZero(out, linear, type));
      }
      return;
    }
    var components = structure.get().differentiableComponents();
    for (int i = 0; i < components.size(); i++) {
      var part = linear instanceof Linear.Composite(_, var parts) ? parts.get(i) : Linear.zero();
      flatten(out, part, components.get(i).type(), leaves);
    }
  }

  private boolean hasLeaf(Type type) {
    return hasArrayLeaves || !(type instanceof Type.Array);
  }

  private Value zero(RegionBuilder out, Type type) {
    if (type.isReference() && !type.isBoxedReal()) {
      return out.constant(tangentType(type), null);
    }
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
      if (hasLeaf(type)) {
        leaves.add(values.fresh(tangentType(type), name));
      }
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
      return hasLeaf(type) ? new Linear.Scalar(leaves.next()) : Linear.zero();
    }
    List<Linear> parts = new ArrayList<>();
    for (var component : structure.get().differentiableComponents()) {
      parts.add(unflatten(component.type(), leaves));
    }
    return new Linear.Composite(structure.get(), parts);
  }

  /** The tangent object or scalar that callees take; an array stays the shadow that it is. */
  Value pack(RegionBuilder out, Linear linear, Type type) {
    return pack(out, linear, type, Collections.emptyIterator());
  }

  /**
   * The tangent object or scalar that users see.
   *
   * @param shadows in reverse mode, the arrays of the type in their order
   */
  Value pack(RegionBuilder out, Linear linear, Type type, Iterator<Value> shadows) {
    if (type instanceof Type.Array && linear.isZero() && shadows.hasNext()) {
      return shadows.next();
    }
    var structure = structure(type);
    if (structure.isEmpty()) {
      return scalarOrZero(out, linear, type);
    }
    var components = structure.get().differentiableComponents();
    List<Value> parts = new ArrayList<>();
    for (int i = 0; i < components.size(); i++) {
      var part = linear instanceof Linear.Composite(_, var known) ? known.get(i) : Linear.zero();
      parts.add(pack(out, part, components.get(i).type(), shadows));
    }
    return out.newRecord(structure.get().tangent(), parts);
  }

  /** What is done with each array of a tangent that came from outside. */
  @FunctionalInterface
  interface ArrayReceiver {
    Linear receive(Value given, Type type, RegionBuilder out);
  }

  /** The parts of a tangent object or scalar that came from outside. */
  Linear unpack(RegionBuilder out, Value tangent, Type type) {
    return unpack(out, tangent, type, (given, _, _) -> new Linear.Scalar(given));
  }

  /** As {@link #unpack}, with what becomes of the arrays in it. */
  Linear unpack(RegionBuilder out, Value tangent, Type type, ArrayReceiver arrays) {
    if (type instanceof Type.Array) {
      return arrays.receive(tangent, type, out);
    }
    var structure = structure(type);
    if (structure.isEmpty()) {
      return new Linear.Scalar(
          tangent.type().isReference() ? out.box(tangent, tangentType(type)) : tangent);
    }
    List<Linear> parts = new ArrayList<>();
    for (var component : structure.get().differentiableComponents()) {
      var part = out.fresh(tangentType(component.type()), d(component.name()));
      out.add(new Aggregate.ReadComponent(part, tangent, component.tangentName(), out.span()));
      parts.add(unpack(out, part, component.type(), arrays));
    }
    return new Linear.Composite(structure.get(), parts);
  }

  /** The parts of a tangent vector, zeros where it is null. */
  Linear unpackPresent(Value vector, Type type, RegionBuilder out) {
    var isPresent =
        out.binary(Arithmetic.BinaryOperator.UNEQUAL, vector, out.constant(vector.type(), null));
    var then = out.nested();
    var parts = flatten(then, unpack(then, vector, type), type);
    var otherwise = out.nested();
    var zeros = flatten(otherwise, Linear.zero(), type);
    var leaves = out.iff(isPresent, then.yield(parts), otherwise.yield(zeros));
    return unflatten(type, leaves.iterator());
  }
}
