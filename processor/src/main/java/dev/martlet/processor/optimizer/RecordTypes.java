package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The components of the records that a function makes: names by shape, types by use. */
final class RecordTypes {
  private final Map<Type, List<String>> names = new HashMap<>();
  private final Map<Type, List<Type>> types = new HashMap<>();
  private final Set<Type> unclear = new HashSet<>();

  RecordTypes(Function function, RecordShapes shapes) {
    Traversal.forEachOp(
        function.body(),
        op -> {
          if (op instanceof Aggregate.NewRecord(var result, var operands, _)) {
            Type type = result.type();
            List<Type> found = operands.stream().map(Value::type).toList();
            List<Type> known = types.putIfAbsent(type, found);
            List<String> components =
                names.computeIfAbsent(type, _ -> shapes.components(type).orElse(List.of()));
            if (found.size() != components.size() || known != null && !known.equals(found)) {
              unclear.add(type);
            }
          }
        });
  }

  /** Whether the function makes such records, and all from components of the same types. */
  boolean isKnown(Type type) {
    return types.containsKey(type) && !unclear.contains(type);
  }

  List<String> names(Type type) {
    return names.getOrDefault(type, List.of());
  }

  List<Type> types(Type type) {
    return types.getOrDefault(type, List.of());
  }
}
