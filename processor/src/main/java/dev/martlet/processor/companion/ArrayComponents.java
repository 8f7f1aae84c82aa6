package dev.martlet.processor.companion;

import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** What a tangent vector does with components that are arrays: the runtime does it for all. */
final class ArrayComponents {
  private static final String ARRAYS = "dev.martlet.shadow.TangentArrays";
  private static final String SHADOWS = "dev.martlet.shadow.Shadows";

  private ArrayComponents() {}

  /** {@code TangentArrays.plus(a, b)} and its like. */
  static Value call(Code code, String method, Value array, Value... others) {
    return call(code, method, array, List.of(others));
  }

  static Value call(Code code, String method, Value array, List<Value> others) {
    List<Value> arguments = new ArrayList<>(List.of(array));
    arguments.addAll(others);
    return code.callStatic(ARRAYS, method, arguments, array.type());
  }

  /** Zeros of the shape of an array; nulls where its elements are records. */
  static Value zerosLike(Code code, Value array, Type tangent) {
    if (tangent.equals(array.type())) {
      return code.callStatic(SHADOWS, "zerosLike", List.of(array), tangent);
    }
    Value type = code.classLiteral(leaf(tangent));
    Value zeros = code.callStatic(SHADOWS, "nullsLike", List.of(array, type), Type.OBJECT);
    Value cast = code.ops().fresh(tangent, "");
    code.ops().add(new Arithmetic.Cast(cast, zeros, code.ops().span()));
    return cast;
  }

  /** The type of what is innermost. */
  static Type leaf(Type array) {
    return array instanceof Type.Array(var element) ? leaf(element) : array;
  }

  /** The elements as text. */
  static Value text(Code code, Value array) {
    return code.callStatic(ARRAYS, "text", List.of(array), Type.STRING);
  }
}
