package dev.martlet.processor.backend;

import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Type;
import java.util.List;

/** Boxing and unboxing, written as calls wherever Java's own conversion could mean another one. */
final class Boxes {
  private Boxes() {}

  /** The class that boxes a primitive type. */
  static Type.Declared boxOf(Type.Primitive type) {
    return Type.declared(
        "java.lang."
            + switch (type) {
              case BOOLEAN -> "Boolean";
              case BYTE -> "Byte";
              case SHORT -> "Short";
              case CHAR -> "Character";
              case INT -> "Integer";
              case LONG -> "Long";
              case FLOAT -> "Float";
              case DOUBLE -> "Double";
              case VOID -> "Void";
            });
  }

  private static Type.Primitive primitive(Arithmetic.Box box) {
    return (Type.Primitive) (box.isUnboxing() ? box.result().type() : box.operand().type());
  }

  /** Whether it is between a primitive type and its own box, as assignment conversion does it. */
  static boolean isExact(Arithmetic.Box box) {
    Type reference = box.isUnboxing() ? box.operand().type() : box.result().type();
    return reference.equals(boxOf(primitive(box)));
  }

  /** {@code Double.valueOf}. */
  static Callee boxing(Arithmetic.Box box) {
    Type.Declared owner = boxOf(primitive(box));
    return new Callee(Callee.Kind.STATIC, owner.name(), "valueOf", List.of(primitive(box)), owner);
  }

  /** {@code doubleValue}. */
  static Callee unboxing(Arithmetic.Box box) {
    Type.Primitive primitive = primitive(box);
    return new Callee(
        Callee.Kind.INSTANCE, boxOf(primitive).name(), primitive + "Value", List.of(), primitive);
  }
}
