package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.rules.Program;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What callees do to the arrays and objects of their callers: of a method with a known body that is
 * read off the bodies that it leads to, of others it is declared.
 */
final class CalleeMemory {
  private final DerivativeFlow flow;
  private final Map<String, Effect> effects = new HashMap<>();

  /**
   * What one callee does.
   *
   * @param written positions of the parameters whose memory it may change
   * @param linked the same, and those whose memory it gives back
   * @param givesForeign whether its result may be held by others, too
   */
  record Effect(List<Integer> written, List<Integer> linked, boolean givesForeign) {
    static final Effect NONE = new Effect(List.of(), List.of(), false);

    Effect {
      written = List.copyOf(written);
      linked = List.copyOf(linked);
    }
  }

  CalleeMemory(DerivativeFlow flow) {
    this.flow = flow;
  }

  Effect of(Callee callee) {
    Effect known = effects.get(callee.key());
    if (known == null) {
      Optional<List<Integer>> declared = flow.program().changedArguments(callee);
      if (declared.isPresent()) {
        effects.put(callee.key(), new Effect(declared.get(), declared.get(), false));
      } else {
        find(callee);
      }
      known = effects.getOrDefault(callee.key(), Effect.NONE);
    }
    return known;
  }

  /** Once more around as long as one of the bodies turns out to do more. */
  private void find(Callee callee) {
    Map<String, Function> bodies = reachable(callee);
    bodies.keySet().forEach(each -> effects.put(each, Effect.NONE));
    boolean isAnyNew;
    do {
      isAnyNew = false;
      for (var body : bodies.entrySet()) {
        var memory = CallerMemory.of(body.getValue(), flow);
        var effect = new Effect(memory.written(), memory.touched(), memory.givesForeign());
        isAnyNew |= !effect.equals(effects.put(body.getKey(), effect));
      }
    } while (isAnyNew);
  }

  private Map<String, Function> reachable(Callee start) {
    Map<String, Function> bodies = new LinkedHashMap<>();
    Deque<Callee> pending = new ArrayDeque<>(List.of(start));
    Program program = flow.program();
    while (!pending.isEmpty()) {
      Callee callee = pending.remove();
      if (bodies.containsKey(callee.key()) || effects.containsKey(callee.key())) {
        continue;
      }
      program
          .body(callee)
          .ifPresent(
              body -> {
                bodies.put(callee.key(), body);
                Traversal.forEachOp(
                    body.body(),
                    op -> {
                      if (op instanceof Invocation.Call call && flow.sharesMemory(call)) {
                        pending.add(call.callee());
                      }
                    });
              });
    }
    return bodies;
  }
}
