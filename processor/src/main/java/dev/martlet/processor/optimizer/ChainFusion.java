package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Fusible;
import dev.martlet.processor.ir.Fusible.Place;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Replaces calls of methods that declare it, whose results only each other use, with one call that
 * does all of them: operations on elements become one pass over memory.
 *
 * <pre>{@code
 * %t = call Tensor::times(double) (%x, 2.0)         %z = call Fused::applied (
 * %u = call Tensor::plus(Tensor) (%t, %y)       ->      "times(x0, 2.0); plus(t0, x1); exp(t1)",
 * %z = call Tensor::exp() (%u)                          %x, %y)
 * }</pre>
 *
 * <p>The one call stands where the last one stood. Between the calls there is nothing that has an
 * effect or may throw: calls that throw do so in the same order as before.
 */
public final class ChainFusion {
  /** The class that runs chains has methods for so many inputs. */
  private static final int INPUTS = 4;

  /** Two calls on few elements are faster one after the other, and not slower on many. */
  private static final int WORTH = 3;

  private final java.util.function.Function<Callee, Optional<Fusible>> declarations;
  private final Supplier<Predicate<Value>> activity;
  private final Function function;
  private final Values values;
  private final Nullness nullness;
  private final ElementRanges ranges;
  private final Map<Value, Constant> constants = new HashMap<>();
  private final Map<Value, Integer> uses = new HashMap<>();

  private ChainFusion(
      Function function,
      java.util.function.Function<Callee, Optional<Fusible>> declarations,
      Supplier<Predicate<Value>> activity) {
    this.function = function;
    this.declarations = declarations;
    this.activity = activity;
    this.values = Values.after(function);
    this.nullness = new Nullness(function);
    this.ranges = new ElementRanges(function.body());
    Traversal.forEachOp(
        function.body(),
        op -> {
          if (op instanceof Constant constant) {
            constants.put(constant.result(), constant);
          }
        });
    Traversal.forEachUse(function.body(), value -> uses.merge(value, 1, Integer::sum));
  }

  /**
   * The function with such calls fused; the same function where there are none.
   *
   * @param declarations what a callee says of chains
   * @param activity gives the values whose derivatives are wanted, which is asked at most once
   */
  public static Function run(
      Function function,
      java.util.function.Function<Callee, Optional<Fusible>> declarations,
      Supplier<Predicate<Value>> activity) {
    boolean isConcerned =
        Traversal.anyOp(
            function.body(),
            op ->
                op instanceof Invocation.Call call
                    && declarations.apply(call.callee()).isPresent());
    if (!isConcerned) {
      return function;
    }
    return new ChainFusion(function, declarations, activity).run();
  }

  private Function run() {
    List<Chain> chains = new ArrayList<>();
    Traversal.forEachRegion(function.body(), region -> find(region, chains));
    if (chains.isEmpty()) {
      return function;
    }
    Predicate<Value> isActive = activity.get();
    Set<Op> replaced = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<Value, Chain> roots = new HashMap<>();
    for (Chain chain : chains) {
      chain.steps.forEach(step -> replaced.add(step.call));
      roots.put(chain.steps.getLast().call.result(), chain);
    }
    return function.withBody(rewrite(function.body(), roots, replaced, isActive));
  }

  private Region rewrite(
      Region region, Map<Value, Chain> roots, Set<Op> replaced, Predicate<Value> isActive) {
    var out = new RegionBuilder(values);
    for (Op op : region.ops()) {
      out.at(op.span());
      if (replaced.contains(op)) {
        Chain chain = roots.get(op.result());
        if (chain != null) {
          out.add(chain.fused(isActive, out));
        }
      } else if (op.regions().isEmpty()) {
        out.add(op);
      } else {
        out.add(
            op.rebuilt(
                op.results(),
                op.operands(),
                op.regions().stream()
                    .map(inner -> rewrite(inner, roots, replaced, isActive))
                    .toList()));
      }
    }
    return out.finish(region.parameters(), region.end());
  }

  /** A call that may be part of a chain. */
  private record Step(Invocation.Call call, Fusible declaration) {
    List<Value> inputs() {
      return call.operands().stream().filter(this::isInput).toList();
    }

    /** References to what is no input: how it is done. */
    List<Value> settings() {
      return call.operands().stream()
          .filter(value -> value.type().isReference() && !isInput(value))
          .toList();
    }

    private boolean isInput(Value value) {
      return erased(value.type()).equals(erased(call.result().type()));
    }
  }

  /** Some calls, in their order. */
  private final class Chain {
    private final Deque<Step> steps = new ArrayDeque<>();

    Invocation.Call fused(Predicate<Value> isActive, RegionBuilder out) {
      Map<Value, String> names = new LinkedHashMap<>();
      List<Value> inputs = inputs();
      for (int i = 0; i < inputs.size(); i++) {
        names.put(inputs.get(i), (isActive.test(inputs.get(i)) ? "x" : "c") + i);
      }
      List<String> texts = new ArrayList<>();
      for (Step step : steps) {
        texts.add(
            step.call.operands().stream()
                .filter(value -> !step.settings().contains(value))
                .map(value -> names.containsKey(value) ? names.get(value) : literal(value))
                .collect(Collectors.joining(", ", step.call.callee().name() + "(", ")")));
        names.put(step.call.result(), "t" + (texts.size() - 1));
      }
      Invocation.Call last = steps.getLast().call;
      List<Value> operands = new ArrayList<>();
      List<Type> parameters = new ArrayList<>();
      operands.add(out.constant(String.join("; ", texts)));
      parameters.add(Type.STRING);
      for (Value settings : settings()) {
        operands.add(settings);
        parameters.add(erased(settings.type()));
      }
      for (Value input : inputs) {
        operands.add(input);
        parameters.add(erased(last.result().type()));
      }
      return new Invocation.Call(
          last.results(),
          new Callee(
              Callee.Kind.STATIC, owner(), "applied", parameters, erased(last.result().type())),
          List.of(),
          operands,
          last.span());
    }

    private String literal(Value value) {
      return String.valueOf(Objects.requireNonNull(constants.get(value)).value());
    }

    /** What it works on that it does not compute. */
    private List<Value> inputs() {
      Set<Value> results = new HashSet<>();
      List<Value> inputs = new ArrayList<>();
      for (Step step : steps) {
        for (Value value : step.inputs()) {
          if (!results.contains(value) && !inputs.contains(value)) {
            inputs.add(value);
          }
        }
        results.add(step.call.result());
      }
      return inputs;
    }

    private List<Value> settings() {
      return steps.stream().flatMap(step -> step.settings().stream()).toList();
    }

    /** Who has settings knows the steps of the others, too. */
    private String owner() {
      return steps.stream()
          .filter(step -> !step.settings().isEmpty())
          .findFirst()
          .orElse(steps.getLast())
          .declaration
          .owner();
    }

    boolean isWorthIt() {
      return steps.size() >= WORTH;
    }
  }

  /** Finds chains from their last calls on backwards. */
  private void find(Region region, List<Chain> chains) {
    Set<Op> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = region.ops().size() - 1; i >= 0; i--) {
      Op op = region.ops().get(i);
      Optional<Step> last = taken.contains(op) ? Optional.empty() : step(op);
      if (last.isPresent() && last.get().declaration.place() != Place.FIRST) {
        Chain chain = grown(last.get(), region.ops().subList(0, i));
        if (chain.isWorthIt()) {
          chain.steps.forEach(step -> taken.add(step.call));
          chains.add(chain);
        }
      }
    }
  }

  private Chain grown(Step last, List<Op> before) {
    var chain = new Chain();
    chain.steps.add(last);
    Map<Value, Integer> usesWithin = new HashMap<>();
    last.inputs().forEach(value -> usesWithin.merge(value, 1, Integer::sum));
    for (int i = before.size() - 1; i >= 0; i--) {
      Op op = before.get(i);
      Optional<Step> step = step(op).filter(each -> belongs(each, chain, usesWithin));
      if (step.isPresent()) {
        chain.steps.addFirst(step.get());
        if (chain.inputs().size() > INPUTS) {
          chain.steps.removeFirst();
          return chain;
        }
        if (step.get().declaration.place() != Place.FIRST) {
          step.get().inputs().forEach(value -> usesWithin.merge(value, 1, Integer::sum));
        }
      } else if (!op.regions().isEmpty() && !(op instanceof Closure)
          || !Effects.isRemovable(op, nullness, ranges)) {
        return chain;
      }
    }
    return chain;
  }

  /** Whether nobody but the chain uses the result of a step. */
  private boolean belongs(Step step, Chain chain, Map<Value, Integer> usesWithin) {
    Value result = step.call.result();
    Step last = chain.steps.getLast();
    boolean isOfOneOwner = step.declaration.owner().equals(last.declaration.owner());
    return step.declaration.place() != Place.LAST
        && (step.settings().isEmpty() ? isOfOneOwner : chain.settings().isEmpty())
        && erased(result.type()).equals(erased(last.call.result().type()))
        && usesWithin.containsKey(result)
        && usesWithin.get(result).equals(uses.get(result));
  }

  private Optional<Step> step(Op op) {
    return op instanceof Invocation.Call call && call.results().size() == 1
        ? declarations
            .apply(call.callee())
            .map(declaration -> new Step(call, declaration))
            .filter(this::isSimple)
        : Optional.empty();
  }

  /**
   * Whether inputs are of the result's type, and all else is constant, but for the settings of a
   * first step.
   */
  private boolean isSimple(Step step) {
    List<Value> operands = step.call.operands();
    return step.settings().size() <= (step.declaration.place() == Place.FIRST ? 1 : 0)
        && step.inputs().contains(operands.getFirst())
        && operands.stream()
            .allMatch(value -> value.type().isReference() || constants.containsKey(value));
  }

  private static Type erased(Type type) {
    return type instanceof Type.Declared(var name, _) ? Type.declared(name) : type;
  }
}
