package dev.martlet.processor;

import dev.martlet.processor.analysis.CallerMemory;
import dev.martlet.processor.analysis.DerivativeFlow;
import dev.martlet.processor.companion.DispatchClass;
import dev.martlet.processor.companion.SharingClass;
import dev.martlet.processor.frontend.SourceProgram;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.rules.DifferentiableMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Tells which arrays and objects of their callers those methods may change whose body a caller does
 * not see: methods of other jars, and such as can be overridden.
 *
 * <p>What the bodies of a method do that are compiled with its declaration is what all others may
 * do. Of a method without a result that nobody implements there, anything is expected.
 */
final class ChangedArguments {
  private final SourceProgram program;
  private final DerivativeFlow flow;
  private final Supplier<List<Callee>> bodies;
  private final Map<String, List<Integer>> known = new HashMap<>();

  /** What methods do that are declared in this compilation, and can be overridden. */
  private final Map<String, Set<Integer>> declared = new LinkedHashMap<>();

  private boolean areBodiesRead;

  /**
   * @param bodies the methods of this compilation that may override others
   */
  ChangedArguments(SourceProgram program, Supplier<List<Callee>> bodies) {
    this.program = program;
    this.flow = new DerivativeFlow(program);
    this.bodies = bodies;
  }

  /** Positions of the parameters that may change or are given back. */
  List<Integer> of(Callee callee) {
    List<Integer> found = known.get(callee.key());
    if (found == null) {
      found = program.virtualMethods().isVirtual(callee) ? ofVirtual(callee) : ofElsewhere(callee);
      known.put(callee.key(), found);
    }
    return found;
  }

  private List<Integer> ofElsewhere(Callee callee) {
    if (!program.isDifferentiatedElsewhere(callee)) {
      return List.of();
    }
    var names = program.companionNames();
    return names
        .changed(SharingClass.name(names.companion(callee), names.unique(callee)))
        .orElse(List.of());
  }

  private List<Integer> ofVirtual(Callee callee) {
    Optional<DifferentiableMethod> method = program.asCallee(callee);
    if (method.isEmpty() || stored(method.get()).isEmpty()) {
      return List.of();
    }
    var names = program.companionNames();
    return names
        .changed(DispatchClass.name(names.companion(callee), names.unique(callee)))
        .orElseGet(() -> List.copyOf(inferred(callee)));
  }

  private Set<Integer> inferred(Callee callee) {
    if (!areBodiesRead) {
      areBodiesRead = true;
      readBodies();
    }
    Set<Integer> found = declared.get(callee.key());
    if (found == null) {
      found = program.asCallee(callee).map(this::expected).orElse(Set.of());
    }
    return found;
  }

  /** Where nobody implements a method. */
  private Set<Integer> expected(DifferentiableMethod method) {
    return method.returnsNothing() ? stored(method) : Set.of();
  }

  private void readBodies() {
    record Body(Function function, DifferentiableMethod overridden) {}

    List<Body> all = new ArrayList<>();
    for (Callee callee : bodies.get()) {
      Optional<Function> function =
          program.hasCustomRule(callee) ? Optional.empty() : program.lowered(callee).function();
      for (Callee overridden : program.virtualMethods().overridden(callee)) {
        program
            .asCallee(overridden)
            .filter(method -> !stored(method).isEmpty())
            .ifPresent(
                method ->
                    function.ifPresent(
                        body -> {
                          all.add(new Body(body, method));
                          boolean _ = declared(method).isEmpty();
                        }));
      }
    }
    boolean isAnyNew;
    do {
      isAnyNew = false;
      var view = new ProgramWithChanges(program, this::provisional);
      for (Body body : all) {
        Set<Integer> changed = new TreeSet<>(CallerMemory.of(body.function(), view).touched());
        changed.retainAll(stored(body.overridden()));
        isAnyNew |= declared(body.overridden()).addAll(changed);
      }
      for (Body body : all) {
        Set<Integer> found = declared(body.overridden());
        isAnyNew |= !isAnyNew && found.isEmpty() && found.addAll(expected(body.overridden()));
      }
    } while (isAnyNew);
  }

  private Set<Integer> declared(DifferentiableMethod method) {
    return declared.computeIfAbsent(method.callee().key(), _ -> new TreeSet<>());
  }

  private Optional<List<Integer>> provisional(Callee callee) {
    Set<Integer> found = declared.get(callee.key());
    List<Integer> changed = found == null ? of(callee) : List.copyOf(found);
    return changed.isEmpty() ? Optional.empty() : Optional.of(changed);
  }

  /** The parameters that lead to memory with derivatives, but for those that are data. */
  private Set<Integer> stored(DifferentiableMethod method) {
    Set<Integer> stored = new TreeSet<>(method.wrtForCallers());
    stored.removeIf(position -> !flow.isStored(type(method, position)));
    return stored;
  }

  private static Type type(DifferentiableMethod method, int position) {
    return method.parameters().get(position).type();
  }
}
