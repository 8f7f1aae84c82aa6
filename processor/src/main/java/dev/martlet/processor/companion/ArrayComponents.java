package dev.martlet.processor.companion;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.rules.Derivative.Member;
import java.util.ArrayList;
import java.util.List;

/** What a tangent vector does with components that are arrays: the runtime does it for all. */
final class ArrayComponents {
  private static final String ARRAYS = "dev.martlet.shadow.TangentArrays";
  private static final String LEAVES = "dev.martlet.shadow.ArrayLeaves";
  private static final String SHADOWS = "dev.martlet.shadow.Shadows";

  private ArrayComponents() {}

  /** {@code TangentArrays.plus(a, b)} and its like. */
  static Value call(Code code, String method, Value array, Value... others) {
    return call(code, ARRAYS, method, array, List.of(others));
  }

  /** {@code ArrayLeaves.mapped(a, "a", mapper)} and its like. */
  static Value leaves(Code code, String method, Value array, Value... others) {
    return call(code, LEAVES, method, array, List.of(others));
  }

  private static Value call(
      Code code, String owner, String method, Value array, List<Value> others) {
    List<Value> arguments = new ArrayList<>(List.of(array));
    arguments.addAll(others);
    return code.callStatic(owner, method, arguments, array.type());
  }

  /** Zeros of the shape of an array; nulls where its elements are records. */
  static Value zerosLike(Code code, Value array, Type tangent) {
    if (tangent.equals(array.type())) {
      return code.callStatic(SHADOWS, "zerosLike", List.of(array), tangent);
    }
    // The variable arguments, of which there are none, tell the type of the array to make.
    Type objects = new Type.Array(Type.OBJECT);
    Value zeros = code.ops().fresh(tangent, "");
    code.ops()
        .add(
            new Invocation.Call(
                List.of(zeros),
                new Callee(Callee.Kind.STATIC, SHADOWS, "nullsLike", List.of(objects), objects),
                List.of(((Type.Array) tangent).element()),
                List.of(array),
                code.ops().span()));
    return zeros;
  }

  /** The type of what is innermost. */
  static Type leaf(Type array) {
    return array instanceof Type.Array(var element) ? leaf(element) : array;
  }

  /** Whether a text of the component needs help: arrays, and collections that may hold some. */
  static boolean hasNoText(Type type) {
    return type instanceof Type.Array
        || type instanceof Type.Declared(var name, _) && name.startsWith("java.util.");
  }

  /** The {@code toString} of a record that has arrays among its components. */
  static JavaClass.Method text(Type.Declared type, List<Member> members) {
    var code = new Code(type.name(), "toString");
    Value self = code.parameter(type, "this");
    List<Value> parts = new ArrayList<>();
    String simple = type.name().substring(type.name().lastIndexOf('.') + 1);
    String before = simple.substring(simple.lastIndexOf('$') + 1) + "[";
    for (Member member : members) {
      Value value = code.ops().readComponent(self, member.name(), member.type());
      parts.add(code.ops().constant(before + member.name() + "="));
      parts.add(
          hasNoText(member.type())
              ? code.callStatic(ARRAYS, "text", List.of(value), Type.STRING)
              : value);
      before = ", ";
    }
    parts.add(code.ops().constant("]"));
    return code.overriding(code.ops().concatenate(parts));
  }
}
