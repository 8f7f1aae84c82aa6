package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;

/** Chooses what holds one value for each iteration of a loop. */
public final class Tapes {
  private static final String PACKAGE = "dev.martlet.tape.";

  private Tapes() {}

  /**
   * An array, where the number of iterations is known before the loop and Java can make an array of
   * the type; one of the runtime's growing tapes otherwise.
   */
  public static Type type(Type element, boolean isCounted) {
    if (isCounted && isArrayable(element)) {
      return new Type.Array(element);
    }
    return switch (element) {
      case Primitive primitive ->
          switch (primitive) {
            case DOUBLE -> Type.declared(PACKAGE + "DoubleTape");
            case FLOAT -> Type.declared(PACKAGE + "FloatTape");
            case LONG -> Type.declared(PACKAGE + "LongTape");
            case BOOLEAN -> Type.declared(PACKAGE + "BooleanTape");
            case INT, SHORT, BYTE, CHAR, VOID -> Type.declared(PACKAGE + "IntTape");
          };
      case Type.Declared _, Type.Array _, Type.Variable _, Type.Wildcard _ ->
          Type.declared(PACKAGE + "ObjectTape", element);
    };
  }

  static boolean isArrayable(Type element) {
    return switch (element) {
      case Primitive _ -> true;
      case Type.Array(var inner) -> isArrayable(inner);
      case Type.Declared _, Type.Variable _, Type.Wildcard _ -> false;
    };
  }
}
