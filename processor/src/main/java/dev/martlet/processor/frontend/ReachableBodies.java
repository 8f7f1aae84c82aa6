package dev.martlet.processor.frontend;

import dev.martlet.processor.frontend.SourceProgram.Lowered;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Traversal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;

/** The methods that a method leads to, as far as they have bodies that are looked at. */
public final class ReachableBodies {
  private final Classes classes;
  private final LoweredBodies bodies;
  private final Predicate<Callee> hasCustomRule;
  private final Set<String> seen = new HashSet<>();
  private final Map<ExecutableElement, Lowered> found = new LinkedHashMap<>();

  ReachableBodies(Classes classes, LoweredBodies bodies, Predicate<Callee> hasCustomRule) {
    this.classes = classes;
    this.bodies = bodies;
    this.hasCustomRule = hasCustomRule;
  }

  ReachableBodies from(Callee callee) {
    add(callee);
    return this;
  }

  /** The methods, the first one among them. */
  public Set<ExecutableElement> methods() {
    return found.keySet();
  }

  /** Those whose bodies name what does not exist yet. */
  public List<ExecutableElement> incomplete() {
    return found.entrySet().stream()
        .filter(entry -> entry.getValue().isIncomplete())
        .map(Map.Entry::getKey)
        .toList();
  }

  private void add(Callee callee) {
    if (!seen.add(callee.key())) {
      return;
    }
    Optional<ExecutableElement> method = classes.method(callee).filter(bodies::hasBody);
    if (method.isEmpty() || hasCustomRule.test(callee)) {
      return;
    }
    Lowered lowered = bodies.of(callee, method.get());
    found.put(method.get(), lowered);
    bodies.placedIn(callee).forEach(this::add);
    lowered
        .function()
        .ifPresent(
            function ->
                Traversal.forEachOp(
                    function.body(),
                    op -> {
                      if (op instanceof Invocation.Call call) {
                        add(call.callee());
                      }
                    }));
  }
}
