package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;

/** Java's conversions between types, as ops. */
final class Conversions {

  /** The value as one of another type: widened, narrowed, boxed or unboxed as Java would. */
  Value convert(Value value, Type target, Flow flow) {
    Type type = value.type();
    if (type.equals(target)) {
      return value;
    }
    if (type instanceof Type.Primitive from) {
      if (target instanceof Type.Primitive) {
        return flow.ops.convert(value, target);
      }
      // A box of another primitive is due only for a constant that fits, as in Byte b = 1.
      Type content = Operators.unboxed(target);
      Type.Primitive boxed = content instanceof Type.Primitive primitive ? primitive : from;
      return flow.ops.box(flow.ops.convert(value, boxed), Operators.boxed(boxed));
    }
    if (target instanceof Type.Primitive primitive) {
      Value box =
          Operators.unboxed(type) instanceof Type.Primitive
              ? value
              : flow.ops.cast(value, Operators.boxed(primitive));
      return flow.ops.convert(flow.ops.box(box, Operators.unboxed(box.type())), target);
    }
    // An array of circles that is one of shapes from here on may be given squares.
    return isArrayOfClasses(type) && isArrayOfClasses(target)
        ? flow.ops.cast(value, target)
        : value;
  }

  /** An array whose elements are of a class of the program, without type arguments. */
  private static boolean isArrayOfClasses(Type type) {
    return type instanceof Type.Array(var element)
        && (isArrayOfClasses(element)
            || element instanceof Type.Declared(var name, var arguments)
                && arguments.isEmpty()
                && !name.startsWith("java."));
  }

  /** What a cast in the source does: also references are converted. */
  Value cast(Value value, Type target, Flow flow) {
    return value.type().isReference() && target.isReference() && !value.type().equals(target)
        ? flow.ops.cast(value, target)
        : convert(value, target, flow);
  }
}
