package dev.martlet.processor.ir;

import java.util.List;
import java.util.Optional;

/** Functions that are compiled together, and the differentiable records that they speak of. */
public record Module(List<Structure> structures, List<Function> functions) {
  public Module {
    structures = List.copyOf(structures);
    functions = List.copyOf(functions);
  }

  public Optional<Function> function(String key) {
    return functions.stream().filter(function -> function.name().equals(key)).findFirst();
  }

  public Optional<Structure> structure(Type type) {
    return structures.stream().filter(structure -> structure.type().equals(type)).findFirst();
  }
}
