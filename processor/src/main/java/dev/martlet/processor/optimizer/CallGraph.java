package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Traversal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who calls whom among the callees with a body, and who ends up calling itself. */
final class CallGraph {
  private final java.util.function.Function<Callee, Optional<Function>> bodies;
  private final Map<String, Optional<Function>> known = new HashMap<>();

  // Tarjan's strongly connected components: the order in which callees were reached, the earliest
  // one that can be reached back, and those whose component is not complete.
  private final Map<String, Integer> order = new HashMap<>();
  private final Map<String, Integer> earliest = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> isOpen = new HashSet<>();
  private final Set<String> recursive = new HashSet<>();

  CallGraph(java.util.function.Function<Callee, Optional<Function>> bodies) {
    this.bodies = bodies;
  }

  Optional<Function> body(Callee callee) {
    Optional<Function> body = known.get(callee.key());
    if (body == null) {
      body = bodies.apply(callee);
      known.put(callee.key(), body);
    }
    return body;
  }

  /** Whether a call of the callee may lead to another call of it before it ends. */
  boolean isRecursive(Callee callee) {
    if (!order.containsKey(callee.key())) {
      visit(callee);
    }
    return recursive.contains(callee.key());
  }

  private void visit(Callee callee) {
    String key = callee.key();
    int number = order.size();
    order.put(key, number);
    earliest.put(key, number);
    open.push(key);
    isOpen.add(key);
    Map<String, Callee> callees = new LinkedHashMap<>();
    body(callee)
        .ifPresent(
            body ->
                Traversal.forEachOp(
                    body.body(),
                    op -> {
                      if (op instanceof Invocation.Call call) {
                        callees.put(call.callee().key(), call.callee());
                      }
                    }));
    callees.forEach(
        (name, target) -> {
          if (!order.containsKey(name)) {
            visit(target);
            earliest.merge(key, earliest.getOrDefault(name, number), Math::min);
          } else if (isOpen.contains(name)) {
            earliest.merge(key, order.getOrDefault(name, number), Math::min);
          }
        });
    if (earliest.getOrDefault(key, number) == number) {
      boolean isCycle = !key.equals(open.peek()) || callees.containsKey(key);
      String member;
      do {
        member = open.pop();
        isOpen.remove(member);
        if (isCycle) {
          recursive.add(member);
        }
      } while (!member.equals(key));
    }
  }
}
