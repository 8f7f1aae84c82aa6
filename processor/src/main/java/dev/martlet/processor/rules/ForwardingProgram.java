package dev.martlet.processor.rules;

import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Fusible;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Type;
import java.util.List;
import java.util.Optional;

/** A program that answers as another one does, but for what it says itself. */
public interface ForwardingProgram extends Program {

  /** The program that is asked. */
  Program program();

  @Override
  default Optional<Derivative> derivative(Callee callee) {
    return program().derivative(callee);
  }

  @Override
  default Optional<Derivative> derivative(Invocation.Call call) {
    return program().derivative(call);
  }

  @Override
  default Optional<Finding> refusal(Invocation.Call call) {
    return program().refusal(call);
  }

  @Override
  default Optional<Function> body(Callee callee) {
    return program().body(callee);
  }

  @Override
  default Optional<Structure> structure(Type type) {
    return program().structure(type);
  }

  @Override
  default Optional<Type> opaqueTangent(Type type) {
    return program().opaqueTangent(type);
  }

  @Override
  default Optional<Structure> object(Type type) {
    return program().object(type);
  }

  @Override
  default boolean leadsToMemory(Type type) {
    return program().leadsToMemory(type);
  }

  @Override
  default Optional<List<Integer>> changedArguments(Callee callee) {
    return program().changedArguments(callee);
  }

  @Override
  default String suggestedRule(Callee callee) {
    return program().suggestedRule(callee);
  }

  @Override
  default Optional<Fusible> fusible(Callee callee) {
    return program().fusible(callee);
  }

  @Override
  default boolean isOwnAuthority(Type type) {
    return program().isOwnAuthority(type);
  }

  @Override
  default boolean isRecord(Type type) {
    return program().isRecord(type);
  }
}
