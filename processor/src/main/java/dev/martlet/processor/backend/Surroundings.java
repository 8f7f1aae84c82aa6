package dev.martlet.processor.backend;

import dev.martlet.processor.ir.Value;
import java.util.List;
import java.util.Optional;

/**
 * What a method's body has to know of the class around it.
 *
 * @param className the class's binary name: its own methods are called without it
 * @param isRecord whether components of {@code this} are fields
 * @param receiver the value that is {@code this}; none in a static method
 */
record Surroundings(String className, boolean isRecord, Optional<Value> receiver) {

  boolean isReceiver(Value value) {
    return receiver.isPresent() && receiver.get().equals(value);
  }

  List<Value> presentValues() {
    return receiver.stream().toList();
  }
}
