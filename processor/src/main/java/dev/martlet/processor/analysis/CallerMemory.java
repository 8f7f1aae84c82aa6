package dev.martlet.processor.analysis;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.rules.Program;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a function does to the arrays, objects and lists of its caller, which a caller has to know
 * that does not see its body.
 */
public final class CallerMemory {
  private final Function function;
  private final Storage storage;
  private final Set<Object> written;
  private final Set<Object> touched;

  private CallerMemory(Function function, Storage storage) {
    this.function = function;
    this.storage = storage;
    this.written = storage.written(function);
    this.touched = new HashSet<>(written);
    given().forEach(value -> touched.add(storage.group(value)));
  }

  public static CallerMemory of(Function function, Program program) {
    return of(function, new DerivativeFlow(program));
  }

  static CallerMemory of(Function function, DerivativeFlow flow) {
    return new CallerMemory(function, Storage.of(function, flow));
  }

  private List<Value> given() {
    return function.body().yields().stream().filter(storage::holds).toList();
  }

  /** Positions of the parameters that lead to memory that it may change, or gives back. */
  public List<Integer> touched() {
    return parametersOf(touched);
  }

  /** Positions of the parameters that lead to memory that it may change. */
  List<Integer> written() {
    return parametersOf(written);
  }

  private List<Integer> parametersOf(Set<Object> groups) {
    List<Value> parameters = function.parameters();
    return IntStream.range(0, parameters.size())
        .filter(position -> storage.holds(parameters.get(position)))
        .filter(position -> groups.contains(storage.group(parameters.get(position))))
        .boxed()
        .toList();
  }

  /** Whether it gives back memory that others may hold. */
  boolean givesForeign() {
    return given().stream().anyMatch(storage::isForeign);
  }

  /** What it does to lists, or gives back that others hold, which no caller could follow. */
  public Findings hidden() {
    var findings = new Findings();
    if (givesForeign()) {
      findings.add(
          Diagnostic.ARRAY_ESCAPES.at(
              function.span(), "whoever calls this method, but is held elsewhere, too"));
    }
    function.parameters().stream()
        .filter(storage.lists()::isChanged)
        .forEach(
            parameter ->
                findings.add(
                    Diagnostic.ACTIVE_WRITE.at(
                        function.span(),
                        "the list '" + parameter.name() + "' of a method that others run")));
    return findings;
  }
}
