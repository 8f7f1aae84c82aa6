package dev.martlet.processor.ir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Interpreter}'s value for a record whose class does not exist yet, such as a tangent
 * vector that would be generated.
 *
 * @param names the components' names, in order
 */
public record RecordValue(Type type, List<String> names, List<@Nullable Object> components) {
  /** Written out: in a compact one, javac would lose the annotation of what may be null. */
  public RecordValue(Type type, List<String> names, List<@Nullable Object> components) {
    this.type = type;
    this.names = List.copyOf(names);
    this.components = Collections.unmodifiableList(new ArrayList<>(components));
    if (this.names.size() != this.components.size()) {
      throw new IllegalArgumentException(
          "%s has the components %s, not %d".formatted(type, names, components.size()));
    }
  }

  public @Nullable Object component(String name) {
    int position = names.indexOf(name);
    if (position < 0) {
      throw new IllegalArgumentException("%s has no component %s".formatted(type, name));
    }
    return components.get(position);
  }
}
