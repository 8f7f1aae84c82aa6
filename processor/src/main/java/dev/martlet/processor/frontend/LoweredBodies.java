package dev.martlet.processor.frontend;

import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.frontend.SourceProgram.Lowered;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/** The functions of methods with a body in this compilation, each made when it is first needed. */
final class LoweredBodies {
  private final Sources sources;
  private final StructureReader structures;
  private final UnresolvedNames unresolved;
  private final java.util.function.Function<Callee, Optional<Function>> callees;
  private final java.util.function.Function<Callee, Optional<Function>> overridden;
  private final Map<String, Lowered> known = new HashMap<>();
  private final Map<String, Set<Callee>> placed = new HashMap<>();
  private final Set<String> underway = new HashSet<>();

  /**
   * @param callees gives the bodies that may stand in their calls' places
   * @param overridden gives the bodies that a call through {@code super} runs
   */
  LoweredBodies(
      Sources sources,
      StructureReader structures,
      java.util.function.Function<Callee, Optional<Function>> callees,
      java.util.function.Function<Callee, Optional<Function>> overridden) {
    this.sources = sources;
    this.structures = structures;
    this.unresolved = new UnresolvedNames(sources);
    this.callees = callees;
    this.overridden = overridden;
  }

  Lowered of(Callee callee, ExecutableElement method) {
    Lowered lowered = known.get(callee.key());
    if (lowered == null) {
      boolean isOutermost = underway.add(callee.key());
      lowered = lower(callee, method);
      if (isOutermost) {
        underway.remove(callee.key());
      }
      known.put(callee.key(), lowered);
    }
    return lowered;
  }

  /** The callees whose bodies a method's function may contain, in whose tries they were called. */
  Set<Callee> placedIn(Callee callee) {
    return placed.getOrDefault(callee.key(), Set.of());
  }

  boolean hasBody(ExecutableElement method) {
    var tree = sources.trees().getTree(method);
    return tree != null && tree.getBody() != null;
  }

  private Lowered lower(Callee callee, ExecutableElement method) {
    var findings = new Findings();
    if (!hasBody(method)) {
      return new Lowered(Optional.empty(), findings, false);
    }
    if (unresolved.in(method)) {
      return new Lowered(Optional.empty(), findings, true);
    }
    var lowering =
        new MethodLowering(
            sources,
            structures::structure,
            structures::isDifferentiableList,
            each -> body(callee, each, callees),
            each -> body(callee, each, overridden),
            findings);
    return new Lowered(lowering.lower(method), findings, false);
  }

  /** What is being lowered has no body yet: it calls itself in a {@code try}. */
  private Optional<Function> body(
      Callee caller,
      Callee callee,
      java.util.function.Function<Callee, Optional<Function>> bodies) {
    placed.computeIfAbsent(caller.key(), _ -> new LinkedHashSet<>()).add(callee);
    return underway.contains(callee.key()) ? Optional.empty() : bodies.apply(callee);
  }
}
