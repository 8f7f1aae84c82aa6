package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables in sight at one point of the method, and what is known of each. */
final class Environment {

  /** What a variable holds. */
  sealed interface Content {
    /** Nothing was assigned yet. */
    record Nothing() implements Content {}

    record Known(Value value) implements Content {}

    /** A pattern's variable, which is only read where the pattern matched. */
    record Pending(Binding binding) implements Content {}
  }

  private static final Content NOTHING = new Content.Nothing();

  private final Map<Local, Content> contents;

  /** What pending variables are at this point, once they were read. */
  private final Map<Local, Value> bound;

  Environment() {
    this(new LinkedHashMap<>(), new HashMap<>());
  }

  private Environment(Map<Local, Content> contents, Map<Local, Value> bound) {
    this.contents = contents;
    this.bound = bound;
  }

  Environment copy() {
    return new Environment(new LinkedHashMap<>(contents), new HashMap<>(bound));
  }

  void declare(Local local) {
    put(local, NOTHING);
  }

  void set(Local local, Value value) {
    put(local, new Content.Known(value));
  }

  void bind(Local local, Binding binding) {
    put(local, new Content.Pending(binding));
  }

  private void put(Local local, Content content) {
    contents.put(local, content);
    bound.remove(local);
  }

  void forget(Local local) {
    contents.remove(local);
    bound.remove(local);
  }

  boolean contains(Local local) {
    return contents.containsKey(local);
  }

  Content get(Local local) {
    return contents.getOrDefault(local, NOTHING);
  }

  @Nullable Value known(Local local) {
    return get(local) instanceof Content.Known(var value) ? value : bound.get(local);
  }

  void remember(Local local, Value value) {
    bound.put(local, value);
  }

  Set<Local> locals() {
    return new LinkedHashSet<>(contents.keySet());
  }
}
