package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Value;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tree of a function's regions, with the region and the op that define each value. */
public final class Scopes {

  /**
   * A region in its place.
   *
   * @param parent the scope of the op that owns the region; none for the function's body
   */
  public record Scope(Region region, @Nullable Scope parent, @Nullable Op owner) {
    public boolean isRoot() {
      return parent == null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Scope scope && scope.region == region;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(region);
    }
  }

  private final Map<Region, Scope> scopes = new IdentityHashMap<>();
  private final Map<Value, Scope> homes = new HashMap<>();
  private final Map<Value, Op> definitions = new HashMap<>();

  public Scopes(Function function) {
    enter(new Scope(function.body(), null, null));
  }

  private void enter(Scope scope) {
    scopes.put(scope.region(), scope);
    scope.region().parameters().forEach(parameter -> homes.put(parameter, scope));
    for (Op op : scope.region().ops()) {
      for (Value result : op.results()) {
        homes.put(result, scope);
        definitions.put(result, op);
      }
      op.regions().forEach(region -> enter(new Scope(region, scope, op)));
    }
  }

  public Scope of(Region region) {
    return Objects.requireNonNull(scopes.get(region));
  }

  /** The scope in which a value is defined. */
  public Scope home(Value value) {
    return Objects.requireNonNull(homes.get(value));
  }

  /** Makes a value known that a pass adds to a scope. */
  public void define(Value value, Scope home) {
    homes.put(value, home);
  }

  /** The op that defines a value; none for a parameter. */
  public Optional<Op> definition(Value value) {
    return Optional.ofNullable(definitions.get(value));
  }

  /** Whether a value is defined in the region or in one that it contains. */
  public boolean isWithin(Value value, Region region) {
    for (Scope scope = homes.get(value); scope != null; scope = scope.parent()) {
      if (scope.region() == region) {
        return true;
      }
    }
    return false;
  }
}
