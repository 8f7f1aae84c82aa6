package dev.martlet.processor.transform;

import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A cotangent or tangent while it is being built. A zero is a symbol and never the constant 0.0, so
 * that nothing is computed of it; a record's is kept by component, so that reading one component
 * costs one addition and no object.
 */
sealed interface Linear {

  /** Nothing flows here. */
  record Zero() implements Linear {}

  /** The cotangent or tangent of a real scalar; boxed scalars have an unboxed one too. */
  record Scalar(Value value) implements Linear {}

  /**
   * A scalar that is {@code base * factor}, not multiplied yet. What a loop carries backwards is
   * kept apart from the factors of one iteration, which do not depend on it: then one
   * multiplication an iteration waits for the iteration before.
   */
  record Product(Value base, Value factor) implements Linear {}

  /**
   * One immutable object whose shape is known at run time only; {@code null} in it is zero. Sums
   * are the runtime's.
   */
  record Opaque(Value value) implements Linear {}

  /** One for each differentiable component. */
  record Composite(Structure structure, List<Linear> components) implements Linear {
    public Composite {
      components = List.copyOf(components);
    }

    /** A composite in which nothing flows. */
    static Composite empty(Structure structure) {
      return new Composite(
          structure, Collections.nCopies(structure.differentiableComponents().size(), zero()));
    }

    int position(String component) {
      var components = structure.differentiableComponents();
      for (int i = 0; i < components.size(); i++) {
        if (components.get(i).name().equals(component)) {
          return i;
        }
      }
      throw new IllegalArgumentException(component);
    }

    Composite with(String component, Linear linear) {
      var changed = new ArrayList<>(components);
      changed.set(position(component), linear);
      return new Composite(structure, changed);
    }

    Linear get(String component) {
      return components.get(position(component));
    }
  }

  /** Nothing flows. */
  static Linear zero() {
    return new Zero();
  }

  default boolean isZero() {
    return switch (this) {
      case Zero() -> true;
      case Scalar _, Product _, Opaque _ -> false;
      case Composite(_, var components) -> components.stream().allMatch(Linear::isZero);
    };
  }
}
