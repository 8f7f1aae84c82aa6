package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import java.util.List;

/** What the parameters of a method take up in a class file. */
final class Slots {
  /** How many of them a method can have, its receiver included. */
  static final int MOST = 255;

  private Slots() {}

  static int of(List<Type> parameters) {
    return parameters.stream().mapToInt(Slots::of).sum();
  }

  private static int of(Type parameter) {
    return parameter == Primitive.DOUBLE || parameter == Primitive.LONG ? 2 : 1;
  }
}
