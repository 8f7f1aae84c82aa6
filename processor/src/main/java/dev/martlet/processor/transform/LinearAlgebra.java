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
  private final MemoryLayout layout;

  private LinearAlgebra(Program program, boolean hasArrayLeaves) {
    this.program = program;
    this.hasArrayLeaves = hasArrayLeaves;
    this.layout = new MemoryLayout(program, this);
  }

  /** What is done with tangents as the objects that callees give and take. */
  TangentObjects objects() {
    return new TangentObjects(this);
  }

  static LinearAlgebra ofCotangents(Program program) {
    return new LinearAlgebra(program, false);
  }

  static LinearAlgebra ofTangents(Program program) {
    return new LinearAlgebra(program, true);
  }

  /** The type of a value's tangent: unboxed, the object that it is, an array of those. */
  Type tangentType(Type type) {
    return type instanceof Type.Array(var element)
        ? new Type.Array(tangentType(element))
        : opaque(type)
            .or(() -> structure(type).or(() -> program.object(type)).map(Structure::tangent))
            .orElseGet(() -> type.equals(Type.BOXED_DOUBLE) ? Primitive.DOUBLE : unboxed(type));
  }

  /** Whether values of the type are arrays or objects, whose shadows go with them. */
  boolean isMemory(Type type) {
    return layout.isMemory(type);
  }

  /** What memory a value leads to. */
  MemoryLayout layout() {
    return layout;
  }

  /** The type of a component's place in the tangent vector. */
  Type tangentType(Structure.Component component) {
    var type = tangentType(component.type());
    return component.isVariable() ? OpaqueObjects.boxed(type) : type;
  }

  private static Type unboxed(Type type) {
    return type.equals(Type.BOXED_FLOAT) ? Primitive.FLOAT : type;
  }

  /** The structure of a record whose tangent is kept by component. */
  Optional<Structure> structure(Type type) {
    return opaque(type).isPresent() ? Optional.empty() : program.structure(type);
  }

  /** The type of the tangent of values whose tangent is one object. */
  private Optional<Type> opaque(Type type) {
    return program.opaqueTangent(type).or(() -> withoutTangent(type));
  }

  /** What stands for a type variable without having a derivative: its tangent is always null. */
  private Optional<Type> withoutTangent(Type type) {
    boolean isPlain =
        type instanceof Type.Declared
            && !type.isBoxedReal()
            && program.structure(type).isEmpty()
            && program.object(type).isEmpty();
    return isPlain ? Optional.of(Type.OBJECT) : Optional.empty();
  }

  /** The structure of any differentiable record, also of one that contains itself. */
  Structure shape(Type record) {
    return program.structure(record).orElseThrow();
  }

  boolean isOpaque(Type type) {
    return opaque(type).isPresent() && !isMemory(type);
  }

  /** As it is kept for values of a type: a {@code Circle} in parts, a {@code Shape} whole. */
  Linear fitted(RegionBuilder out, Linear linear, Type type) {
    if (linear instanceof Linear.Zero) {
      return linear;
    }
    if (isMemory(type)) {
      return linear instanceof Linear.Scalar(var shadow)
          ? new Linear.Scalar(layout.narrowed(shadow, type, out))
          : linear;
    }
    if (isOpaque(type)) {
      return linear.isZero()
          ? Linear.zero()
          : new Linear.Opaque(OpaqueObjects.as(out, packed(out, linear), tangentType(type)));
    }
    var structure = structure(type);
    if (structure.isPresent()) {
      return switch (linear) {
        case Linear.Composite composite -> fitted(out, composite, structure.get());
        case Linear.Opaque(var value) -> unpackIfPresent(out, value, type);
        case Linear.Zero _, Linear.Scalar _, Linear.Product _ ->
            throw new IllegalArgumentException("no composite: " + linear);
      };
    }
    return linear instanceof Linear.Opaque(var value)
        ? new Linear.Scalar(OpaqueObjects.number(out, value, tangentType(type)))
        : linear;
  }

  private Linear fitted(RegionBuilder out, Linear.Composite composite, Structure structure) {
    if (composite.structure().equals(structure)) {
      return composite;
    }
    List<Linear> parts = new ArrayList<>();
    var components = structure.differentiableComponents();
    for (int i = 0; i < components.size(); i++) {
      parts.add(fitted(out, composite.components().get(i), components.get(i).type()));
    }
    return new Linear.Composite(structure, parts);
  }

  /** As one object, of the type that its own structure tells. */
  private Value packed(RegionBuilder out, Linear linear) {
    return switch (linear) {
      case Linear.Composite(var structure, _) -> pack(out, linear, structure.type());
      case Linear.Opaque(var value) -> value;
      case Linear.Zero _, Linear.Scalar _, Linear.Product _ ->
          OpaqueObjects.box(out, scalar(out, linear));
    };
  }

  /**
   * An object from outside, or from where its shape was not known, may be null: then it is zero.
   */
  Linear unpackIfPresent(RegionBuilder out, Value object, Type type) {
    var absent = OpaqueObjects.isAbsent(out, object);
    var zeros = out.nested();
    var none = zeros.yield(flatten(zeros, Linear.zero(), type));
    var parts = out.nested();
    var typed = OpaqueObjects.as(parts, object, tangentType(type));
    var some = parts.yield(flatten(parts, unpack(parts, typed, type), type));
    return unflatten(type, out.iff(absent, none, some).iterator());
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
    if (one instanceof Linear.Opaque(var left) && other instanceof Linear.Opaque(var right)) {
      return new Linear.Opaque(OpaqueObjects.sum(out, left, right, name));
    }
    return new Linear.Scalar(sum(out, scalar(out, one), scalar(out, other), name));
  }

  /** The value of a scalar's cotangent or tangent that is not zero. */
  static Value scalar(RegionBuilder out, Linear linear) {
    return switch (linear) {
      case Linear.Scalar(var value) -> value;
      case Linear.Product(var base, var factor) -> out.multiply(base, factor);
      case Linear.Zero _, Linear.Composite _, Linear.Opaque _ ->
          throw new IllegalArgumentException("no scalar: " + linear);
    };
  }

  /** A tangent that is one value, a number or an object. */
  private Value leafOrZero(RegionBuilder out, Linear linear, Type type) {
    var tangent = tangentType(type);
    return linear instanceof Linear.Opaque(var value)
        ? OpaqueObjects.as(out, value, tangent)
        : OpaqueObjects.leafOfType(out, linear, tangent);
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
    flatten(out, fitted(out, linear, type), type, leaves);
    return leaves;
  }

  private void flatten(RegionBuilder out, Linear linear, Type type, List<Value> leaves) {
    var structure = structure(type);
    if (structure.isEmpty()) {
      if (hasLeaf(type)) {
        leaves.add(leafOrZero(out, linear, type));
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
    return hasArrayLeaves || !isMemory(type);
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
          name.isEmpty()
              ? d(component.name())
              : name
                  + Character.toUpperCase(component.name().charAt(0))
                  + component.name().substring(1),
          leaves);
    }
  }

  /** The inverse of {@link #flatten}: takes as many scalars as the type has. */
  Linear unflatten(Type type, Iterator<Value> leaves) {
    var structure = structure(type);
    if (structure.isEmpty()) {
      if (!hasLeaf(type)) {
        return Linear.zero();
      }
      var leaf = leaves.next();
      return isOpaque(type) ? new Linear.Opaque(leaf) : new Linear.Scalar(leaf);
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
    if (isMemory(type) && linear.isZero() && shadows.hasNext()) {
      return shadows.next();
    }
    if (layout.isHolder(type) && shadows.hasNext()) {
      return GraphCalls.merged(pack(out, linear, type), shadows.next(), out);
    }
    var structure = structure(type);
    var fitted = fitted(out, linear, type);
    return structure.isEmpty()
        ? leafOrZero(out, fitted, type)
        : packedRecord(out, fitted, structure.get(), shadows);
  }

  /** The tangent vector of a record, made of its parts. */
  Value packedRecord(
      RegionBuilder out, Linear linear, Structure structure, Iterator<Value> shadows) {
    var components = structure.differentiableComponents();
    List<Value> parts = new ArrayList<>();
    for (int i = 0; i < components.size(); i++) {
      var part = linear instanceof Linear.Composite(_, var known) ? known.get(i) : Linear.zero();
      var packed = pack(out, part, components.get(i).type(), shadows);
      parts.add(
          components.get(i).isVariable() && packed.type().isReal()
              ? OpaqueObjects.box(out, packed)
              : packed);
    }
    return out.newRecord(structure.tangent(), parts);
  }

  /** What is done with each array of a tangent that came from outside. */
  @FunctionalInterface
  interface ArrayReceiver {
    Linear receive(Value given, Type type, RegionBuilder out);
  }

  static final ArrayReceiver ARRAYS_AS_THEY_ARE = (given, _, _) -> new Linear.Scalar(given);

  /** The parts of a tangent object or scalar that came from outside. */
  Linear unpack(RegionBuilder out, Value tangent, Type type) {
    return unpack(out, tangent, type, ARRAYS_AS_THEY_ARE);
  }

  /** As {@link #unpack}, with what becomes of the arrays in it. */
  Linear unpack(RegionBuilder out, Value tangent, Type type, ArrayReceiver arrays) {
    if (isMemory(type)) {
      return arrays.receive(tangent, type, out);
    }
    var structure = structure(type);
    if (structure.isEmpty()) {
      return isOpaque(type)
          ? new Linear.Opaque(tangent)
          : new Linear.Scalar(
              tangent.type().isReference() ? out.box(tangent, tangentType(type)) : tangent);
    }
    return unpackedRecord(out, tangent, structure.get(), arrays);
  }

  /** The parts of a record's tangent vector. */
  Linear.Composite unpackedRecord(
      RegionBuilder out, Value tangent, Structure structure, ArrayReceiver arrays) {
    List<Linear> parts = new ArrayList<>();
    for (var component : structure.differentiableComponents()) {
      var part = out.fresh(tangentType(component), d(component.name()));
      out.add(new Aggregate.ReadComponent(part, tangent, component.tangentName(), out.span()));
      var linear =
          component.isVariable() && !isMemory(component.type())
              ? new Linear.Opaque(part)
              : unpack(out, part, component.type(), arrays);
      parts.add(fitted(out, linear, component.type()));
    }
    return new Linear.Composite(structure, parts);
  }
}
