package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the optimizer asks about classes. */
public interface RecordShapes {

  /**
   * The component names of the records that {@code NewRecord} makes, in order; none for a type
   * whose constructor or accessors do something of their own.
   */
  Optional<List<String>> components(Type type);

  /**
   * Whether something of one type may be of another as far as Java sees: where it may not, Java
   * refuses to cast the one to the other and to test for it.
   */
  boolean mayBe(Type one, Type other);

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
    return new RecordShapes() {
      @Override
      public Optional<List<String>> components(Type type) {
        return Optional.ofNullable(shapes.get(type));
      }

      @Override
      public boolean mayBe(Type one, Type other) {
        return !shapes.containsKey(one) || !shapes.containsKey(other) || one.equals(other);
      }
    };
  }
}
