package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The values that depend on what is differentiated, by their derivative or in another way: a string
 * that a number was printed to, a collection that it was added to.
 */
final class HotValues {
  private final DerivativeFlow flow;
  private final Predicate<Value> varied;
  private final AliasClasses aliases;
  private final Set<Value> hot = new HashSet<>();
  private final Map<Value, Closure> functions = new HashMap<>();

  /**
   * @param varied what depends by its derivative
   */
  HotValues(DerivativeFlow flow, Predicate<Value> varied, AliasClasses aliases) {
    this.flow = flow;
    this.varied = varied;
    this.aliases = aliases;
  }

  int size() {
    return hot.size();
  }

  boolean isHot(Value value) {
    return varied.test(value)
        || hot.contains(value)
        || (AliasClasses.isMutable(value.type()) && aliases.isHot(value));
  }

  void heat(Value value) {
    hot.add(value);
    heatAliases(value);
  }

  private void heatAliases(Value value) {
    if (AliasClasses.isMutable(value.type()) && !flow.isDifferentiable(value.type())) {
      aliases.heat(value);
    }
  }

  /** What a function value does is known. */
  void note(Closure closure) {
    functions.put(closure.result(), closure);
  }

  /** Who gets a function value may call it with what else he gets. */
  void heatParameters(List<Value> operands) {
    for (Value operand : operands) {
      Closure function = functions.get(operand);
      if (function != null) {
        function.body().parameters().forEach(this::heat);
      }
    }
  }

  /** Something may have been put into the object. */
  void heatContents(Value object) {
    if (AliasClasses.isMutable(object.type()) && !flow.isDifferentiable(object.type())) {
      heat(object);
    }
  }

  /** Values that other ones become. */
  void spread(List<Value> from, List<Value> to) {
    for (int i = 0; i < from.size(); i++) {
      aliases.unite(from.get(i), to.get(i));
      if (isHot(from.get(i))) {
        heat(to.get(i));
      }
    }
  }

  /** Passive objects that an op may have made known to each other. */
  void uniteReferences(Op op, Collection<Value> operands) {
    var references = new ArrayList<>(operands);
    references.addAll(op.results());
    references.removeIf(
        value ->
            !AliasClasses.isMutable(value.type())
                || flow.isDifferentiable(value.type()) && !Containers.isContainer(value.type()));
    for (int i = 1; i < references.size(); i++) {
      aliases.unite(references.get(i - 1), references.get(i));
    }
  }
}
