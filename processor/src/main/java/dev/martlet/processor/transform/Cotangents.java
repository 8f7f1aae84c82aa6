package dev.martlet.processor.transform;

import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cotangents that have been summed up until now. Inside of a branch or a loop's body they lie
 * over the ones outside: what is added there stays there until the whole branch is known.
 */
final class Cotangents {
  private final LinearAlgebra algebra;
  private final @Nullable Cotangents outer;
  private final Map<Value, Linear> own = new LinkedHashMap<>();

  private Cotangents(LinearAlgebra algebra, @Nullable Cotangents outer) {
    this.algebra = algebra;
    this.outer = outer;
  }

  Cotangents(LinearAlgebra algebra) {
    this(algebra, null);
  }

  Cotangents inner() {
    return new Cotangents(algebra, this);
  }

  Linear get(Value value) {
    var found = own.get(value);
    return found != null ? found : outer == null ? Linear.zero() : outer.get(value);
  }

  void set(Value value, Linear cotangent) {
    own.put(value, cotangent);
  }

  void add(RegionBuilder out, Value value, Linear contribution) {
    if (!contribution.isZero()) {
      var fitting = algebra.fitted(out, contribution, value.type());
      set(value, algebra.add(out, get(value), fitting, LinearAlgebra.d(value.name())));
    }
  }

  /** The values whose cotangents were changed here, in the order of the first change. */
  Set<Value> changed() {
    return own.keySet();
  }
}
