package dev.martlet.processor.analysis;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.rules.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The active values of a function: those that depend on what is differentiated and on which the
 * result depends. Only they have adjoints and tangents. References are active with the memory that
 * they lead to, of which {@link Storage} knows the groups.
 */
public final class Activity {
  private final Set<Value> values = new HashSet<>();
  private final Set<Value> stored = new HashSet<>();
  private final Storage storage;

  private final DerivativeFlow flow;

  private Activity(
      Function function,
      VariedValues varied,
      UsefulValues useful,
      Storage storage,
      DerivativeFlow flow) {
    this.storage = storage;
    this.flow = flow;
    Traversal.forEachDefinition(
        function.body(),
        value -> {
          if (varied.contains(value) && useful.contains(value)) {
            values.add(value);
          }
          if (varied.isStored(value) && useful.isStored(value)) {
            stored.add(value);
          }
        });
  }

  /** The activity of a function with respect to some of its parameters. */
  public static Activity of(Function function, List<Integer> wrt, Program program) {
    return of(function, wrt, program, false);
  }

  /**
   * The activity of a function with respect to some of its parameters.
   *
   * @param areArgumentsUsed whether the caller goes on using the arrays that it has handed over
   */
  public static Activity of(
      Function function, List<Integer> wrt, Program program, boolean areArgumentsUsed) {
    var flow = new DerivativeFlow(program);
    var storage = Storage.of(function, flow);
    return new Activity(
        function,
        VariedValues.of(function, wrt, flow, storage),
        UsefulValues.of(function, flow, storage, areArgumentsUsed),
        storage,
        flow);
  }

  /**
   * What of the function cannot be differentiated with respect to these parameters, and what is
   * odd.
   */
  public static Findings check(
      Function function, List<Integer> wrt, Program program, boolean areArgumentsUsed) {
    var findings = new Findings();
    var flow = new DerivativeFlow(program);
    var storage = Storage.of(function, flow);
    var varied = VariedValues.of(function, wrt, flow, storage);
    var useful = UsefulValues.of(function, flow, storage, areArgumentsUsed);
    new StrayValues(flow, program, storage, varied, useful, findings).check(function);
    if (areArgumentsUsed) {
      for (int i = 0; i < function.parameters().size(); i++) {
        var parameter = function.parameters().get(i);
        if (!wrt.contains(i) && varied.isStored(parameter)) {
          findings.add(
              Diagnostic.ARRAY_ESCAPES.at(
                  function.span(), "the @NoDerivative parameter '" + parameter.name() + "'"));
        }
      }
    }
    new InterruptedWrites(
            program,
            value -> varied.isStored(value) && useful.isStored(value),
            op ->
                storage.lists().isAccess(op)
                    && ListCalls.of(op).orElseThrow().kind().changes()
                    && varied.contains(ListCalls.of(op).orElseThrow().list()),
            findings)
        .check(function);
    if (!findings.hasErrors()) {
      Repeatability.check(
          function, flow, new Activity(function, varied, useful, storage, flow), findings);
    }
    if (!findings.hasErrors()
        && !areArgumentsUsed
        && function.body().completes()
        && function.body().yields().stream().noneMatch(varied::contains)) {
      findings.add(
          Diagnostic.RESULT_DOES_NOT_DEPEND.at(
              function.span(),
              wrt.stream()
                  .map(position -> "'" + function.parameters().get(position).name() + "'")
                  .collect(Collectors.joining(", "))));
    }
    return findings;
  }

  /** The active values of a function in the order of their definitions. */
  public List<Value> inOrder(Function function) {
    List<Value> ordered = new ArrayList<>();
    Traversal.forEachDefinition(
        function.body(),
        value -> {
          if (contains(value)) {
            ordered.add(value);
          }
        });
    return ordered;
  }

  public boolean contains(Value value) {
    return values.contains(value);
  }

  /** What is known of the function's memory. */
  Storage storage() {
    return storage;
  }

  /** Whether the function writes to memory that the value leads to. */
  public boolean isWritten(Value value, Function function) {
    return storage.written(function).contains(storage.group(value));
  }

  /** Whether both values may lead to the same memory. */
  public boolean mayShare(Value one, Value other) {
    return storage.holds(one)
        && storage.holds(other)
        && storage.group(one).equals(storage.group(other));
  }

  /** Whether the value leads to active memory. */
  public boolean isStored(Value value) {
    return stored.contains(value);
  }

  /** Whether the value is an active list whose changes are followed. */
  public boolean isFollowed(Value value) {
    return values.contains(value) && storage.lists().contains(value);
  }

  /** Whether a list that callers give for the one is changed, and matters for either of both. */
  public boolean mayDisturb(Value changed, Value other) {
    var lists = storage.lists();
    return lists.isList(changed)
        && lists.isList(other)
        && lists.isChanged(changed)
        && (values.contains(changed) || values.contains(other));
  }

  /** What the op does with such a list, if it changes it or an active value comes out. */
  public Optional<ListCalls.Access> access(Op op) {
    return ListCalls.of(op)
        .filter(access -> isFollowed(access.list()))
        .filter(
            access -> access.kind().changes() || op.results().stream().anyMatch(values::contains));
  }

  /** Whether there is any such list. */
  public boolean followsLists() {
    return values.stream().anyMatch(this::isFollowed);
  }

  /** Whether the op, or anything within its regions, has an active result or changes memory. */
  public boolean concerns(Op op) {
    for (Value result : op.results()) {
      if (values.contains(result)) {
        return true;
      }
    }
    if (op instanceof Arithmetic || op instanceof Constant) {
      return false;
    }
    return access(op).isPresent()
        || flow.store(op).filter(store -> isStored(store.target())).isPresent()
        || op instanceof Invocation.Call call
            && flow.sharesMemory(call)
            && call.operands().stream().anyMatch(this::isStored)
        || op.regions().stream().anyMatch(this::concerns);
  }

  /** The same with a value that stands for something active. */
  public void include(Value value) {
    values.add(value);
  }

  /** Whether an op of the region has an active result, or the region hands on an active value. */
  public boolean concerns(Region region) {
    return region.ops().stream().anyMatch(this::concerns)
        || region.yields().stream().anyMatch(values::contains);
  }
}
