package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.rules.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds where a collection is changed that a derivative is needed of: derivatives see a collection
 * as a value.
 */
final class ChangedCollections {
  private final Containers containers;
  private final AliasClasses aliases;
  private final Predicate<Value> useful;
  private final List<Value> collections = new ArrayList<>();

  ChangedCollections(Program program, AliasClasses aliases, Predicate<Value> useful) {
    this.containers = new Containers(program);
    this.aliases = aliases;
    this.useful = useful;
  }

  /** Takes note of the collections in a function. */
  void note(Function function) {
    Traversal.forEachDefinition(
        function.body(),
        value -> {
          if (Containers.isContainer(value.type())) {
            collections.add(value);
          }
        });
  }

  /** A collection in a record or in another collection is the same as outside of it. */
  void unite(Value one, Value other) {
    if (Containers.isContainer(one.type()) || Containers.isContainer(other.type())) {
      aliases.unite(one, other);
    }
  }

  /** What a call changes, as a message says it. */
  String collection(Invocation.Call call, ChangedLists lists) {
    Value changed = call.operands().getFirst();
    return lists.whyNot(changed).map(why -> "a collection " + why).orElse("a collection");
  }

  /** Whether a call changes what the result depends on. */
  boolean isLost(Invocation.Call call) {
    return containers.mayChange(call)
        && call.operands().stream()
            .filter(operand -> Containers.isContainer(operand.type()))
            .anyMatch(
                operand ->
                    collections.stream()
                        .filter(useful)
                        .anyMatch(value -> aliases.areSame(value, operand)));
  }
}
