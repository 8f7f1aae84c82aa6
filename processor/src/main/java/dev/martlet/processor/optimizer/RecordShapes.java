package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The component names of the records that {@code NewRecord} makes, in order; none for a type whose
 * constructor or accessors do something of their own.
 */
@FunctionalInterface
public interface RecordShapes {

  Optional<List<String>> components(Type type);

  /** The transparent ones of these structures, and all of their tangent vectors. */
  static RecordShapes of(Iterable<Structure> structures) {
    Map<Type, List<String>> shapes = new HashMap<>();
    for (Structure structure : structures) {
      if (structure.transparent()) {
        shapes.put(
            structure.type(),
            structure.components().stream().map(Structure.Component::name).toList());
      }
      shapes.put(
          structure.tangent(),
          structure.differentiableComponents().stream()
              .map(Structure.Component::tangentName)
              .toList());
    }
    return type -> Optional.ofNullable(shapes.get(type));
  }

  /** These shapes, and others for types that are not among them. */
  default RecordShapes or(RecordShapes others) {
    return type -> components(type).or(() -> others.components(type));
  }
}
