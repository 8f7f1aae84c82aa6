package dev.martlet.processor;

import dev.martlet.processor.frontend.SourceProgram;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.rules.ForwardingProgram;
import java.util.List;
import java.util.Optional;

/**
 * The program of the source, with what unseen bodies do to arrays and objects of their callers.
 *
 * @param changes positions of the parameters that a callee may change, if it does
 */
record ProgramWithChanges(
    SourceProgram program, java.util.function.Function<Callee, Optional<List<Integer>>> changes)
    implements ForwardingProgram {

  @Override
  public Optional<List<Integer>> changedArguments(Callee callee) {
    return changes.apply(callee);
  }
}
