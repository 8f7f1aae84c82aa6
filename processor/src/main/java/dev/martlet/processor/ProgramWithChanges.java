package dev.martlet.processor;

import dev.martlet.processor.frontend.SourceProgram;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.rules.Derivative;
import dev.martlet.processor.rules.Program;
import java.util.List;
import java.util.Optional;

/**
 * The program of the source, with what unseen bodies do to arrays and objects of their callers.
 *
 * @param changes positions of the parameters that a callee may change, if it does
 */
record ProgramWithChanges(
    SourceProgram program, java.util.function.Function<Callee, Optional<List<Integer>>> changes)
    implements Program {

  @Override
  public Optional<List<Integer>> changedArguments(Callee callee) {
    return changes.apply(callee);
  }

  @Override
  public Optional<Derivative> derivative(Callee callee) {
    return program.derivative(callee);
  }

  @Override
  public Optional<Derivative> derivative(Invocation.Call call) {
    return program.derivative(call);
  }

  @Override
  public Optional<Function> body(Callee callee) {
    return program.body(callee);
  }

  @Override
  public Optional<Structure> structure(Type type) {
    return program.structure(type);
  }

  @Override
  public Optional<Structure> object(Type type) {
    return program.object(type);
  }

  @Override
  public Optional<Type> opaqueTangent(Type type) {
    return program.opaqueTangent(type);
  }

  @Override
  public boolean isRecord(Type type) {
    return program.isRecord(type);
  }

  @Override
  public String suggestedRule(Callee callee) {
    return program.suggestedRule(callee);
  }
}
