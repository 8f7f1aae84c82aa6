package dev.martlet.processor.transform;

import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Turns tangents into the objects that closures take, and what closures return into tangents as
 * they are kept here; a closure may be of more general types than the values at hand.
 */
record TangentObjects(LinearAlgebra algebra) {

  /** A tangent as the argument of a closure, whose parameter may be of a more general type. */
  static Value argument(RegionBuilder out, Value tangent, Type parameter) {
    if (!parameter.isReference()) {
      return tangent;
    }
    return tangent.type().isReal()
        ? OpaqueObjects.box(out, tangent)
        : OpaqueObjects.as(out, tangent, parameter);
  }

  /** What a closure returned, which may be of a more general type than the value's tangent. */
  Linear received(RegionBuilder out, Value tangent, Type type) {
    return received(out, tangent, type, LinearAlgebra.ARRAYS_AS_THEY_ARE);
  }

  /** As {@link #received}, with what becomes of the arrays in it. */
  Linear received(RegionBuilder out, Value tangent, Type type, LinearAlgebra.ArrayReceiver arrays) {
    if (algebra.isMemory(type)) {
      return algebra.unpack(out, tangent, type, arrays);
    }
    if (algebra.isOpaque(type) || tangent.type().isReal() || tangent.type().isBoxedReal()) {
      return algebra.fitted(
          out,
          tangent.type().isReference() && !tangent.type().isBoxedReal()
              ? new Linear.Opaque(tangent)
              : algebra.unpack(out, tangent, tangent.type()),
          type);
    }
    var expected = algebra.tangentType(type);
    boolean isSameClass =
        expected instanceof Type.Declared(var name, _)
            && tangent.type() instanceof Type.Declared(var other, _)
            && name.equals(other);
    return isSameClass
        ? algebra.unpack(out, OpaqueObjects.as(out, tangent, expected), type, arrays)
        : algebra.fitted(out, new Linear.Opaque(tangent), type);
  }

  /** The parts of a record's cotangent or tangent, also where that is one object. */
  Linear.Composite parts(RegionBuilder out, Linear linear, Structure structure) {
    if (linear instanceof Linear.Composite composite) {
      return composite;
    }
    if (!(linear instanceof Linear.Opaque(var object))) {
      return Linear.Composite.empty(structure);
    }
    var components = structure.differentiableComponents();
    var absent = OpaqueObjects.isAbsent(out, object);
    var zeros = out.nested();
    List<Value> none = new ArrayList<>();
    components.forEach(each -> none.addAll(algebra.flatten(zeros, Linear.zero(), each.type())));
    var present = out.nested();
    var known =
        algebra
            .unpackedRecord(present, object, structure, LinearAlgebra.ARRAYS_AS_THEY_ARE)
            .components();
    List<Value> some = new ArrayList<>();
    for (int i = 0; i < components.size(); i++) {
      some.addAll(algebra.flatten(present, known.get(i), components.get(i).type()));
    }
    var leaves = out.iff(absent, zeros.yield(none), present.yield(some)).iterator();
    List<Linear> parts = new ArrayList<>();
    components.forEach(each -> parts.add(algebra.unflatten(each.type(), leaves)));
    return new Linear.Composite(structure, parts);
  }

  /** As it is kept for values of the record's type. */
  Linear whole(RegionBuilder out, Linear.Composite parts) {
    var structure = parts.structure();
    return algebra.isOpaque(structure.type()) && !parts.isZero()
        ? new Linear.Opaque(
            algebra.packedRecord(out, parts, structure, Collections.emptyIterator()))
        : parts;
  }
}
