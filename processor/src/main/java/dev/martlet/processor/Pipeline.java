package dev.martlet.processor;

import dev.martlet.processor.analysis.Activity;
import dev.martlet.processor.companion.EntryShape;
import dev.martlet.processor.companion.Form;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.optimizer.ChainFusion;
import dev.martlet.processor.optimizer.Inliner;
import dev.martlet.processor.optimizer.InvariantReads;
import dev.martlet.processor.optimizer.LoopRotation;
import dev.martlet.processor.optimizer.Optimizer;
import dev.martlet.processor.optimizer.ReusedTapes;
import dev.martlet.processor.optimizer.SmallArrays;
import dev.martlet.processor.optimizer.SteadyReads;
import dev.martlet.processor.rules.Program;
import dev.martlet.processor.transform.Differentiation;
import dev.martlet.processor.transform.Differentiation.Caller;
import dev.martlet.processor.transform.MissingModeException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The compiler, stage by stage: a method's function goes in, the functions of its derivatives come
 * out.
 *
 * <pre>
 * lower -> inline -> optimize -> check -> fuse -> differentiate -> optimize
 * </pre>
 *
 * <p>What comes before, javac's trees, is {@link dev.martlet.processor.frontend}'s; what comes
 * after, Java source, is {@link dev.martlet.processor.backend}'s. Every stage is a function from
 * one immutable function to the next, and the verifier runs behind each of them.
 */
final class Pipeline {
  private final Program program;
  private final Inliner inliner;
  private final Optimizer optimizer;
  private final Differentiation differentiation;
  private final OwnBodies ownBodies;
  private final Predicate<Callee> constructsAnew;
  private final Stages stages;
  private final boolean isDraft;

  /**
   * @param constructsAnew canonical constructors that compute what they store
   * @param isDraft whether what is made is to be differentiated once more, and not to be run
   */
  Pipeline(
      Program program,
      Inliner inliner,
      Optimizer optimizer,
      Predicate<Callee> constructsAnew,
      Stages stages,
      boolean isDraft) {
    this.isDraft = isDraft;
    this.program = program;
    this.constructsAnew = constructsAnew;
    this.inliner = inliner;
    this.optimizer = optimizer;
    this.differentiation = new Differentiation(program);
    this.ownBodies = new OwnBodies(program);
    this.stages = stages;
  }

  /** The function that is differentiated: with its small callees in place, and without waste. */
  Function primal(Function lowered) {
    Function start = stages.run("lower", () -> lowered);
    Function inlined = stages.run("inline", () -> inliner.inline(start));
    return stages.run(
        "optimize",
        () ->
            SteadyReads.run(
                InvariantReads.run(
                    LoopRotation.run(
                        SmallArrays.run(optimizer.optimize(inlined), optimizer::optimize))),
                program::body,
                callee -> program.derivative(callee).isPresent()));
  }

  /** What cannot be differentiated, and what is odd. */
  Findings check(Function primal, List<Integer> wrt) {
    return check(primal, wrt, false);
  }

  /**
   * What cannot be differentiated, and what is odd.
   *
   * @param isShared whether it is for callers that share the shadows of their arrays
   */
  Findings check(Function primal, List<Integer> wrt, boolean isShared) {
    stages.show("activity", primal, () -> activeValues(primal, wrt));
    return Activity.check(primal, wrt, program, isShared);
  }

  private String activeValues(Function primal, List<Integer> wrt) {
    return Activity.of(primal, wrt, program).inOrder(primal).stream()
        .map(Value::toString)
        .collect(Collectors.joining(" "));
  }

  /** With calls that may be fused as one. */
  private Function fused(Function primal, List<Integer> wrt) {
    if (isDraft) {
      return primal;
    }
    Function fused =
        ChainFusion.run(
            primal,
            program::fusible,
            // As for callers that go on using their arrays: what is active for anybody.
            () -> Activity.of(primal, wrt, program, true)::contains);
    return fused == primal ? primal : stages.run("fuse", () -> fused);
  }

  /**
   * All that an entry offers; what a mode needs that some rule on the way does not serve is left
   * out.
   *
   * @param full the shape for callers, where the entry's own is narrower
   */
  Map<Form, Function> derivatives(Function method, EntryShape shape, Optional<EntryShape> full) {
    Map<Form, Function> forms = new EnumMap<>(Form.class);
    var wrt = shape.wrt();
    Function primal = fused(method, wrt);
    var record = shape.gradientRecord();
    if (shape.isScalar()) {
      put(
          forms,
          Form.VALUE_WITH_GRADIENT,
          () -> differentiation.valueWithGradient(primal, wrt, record, shape.valueWithGradient()));
      if (ownBodies.pay(forms.get(Form.VALUE_WITH_GRADIENT), shape)) {
        put(forms, Form.GRADIENT, () -> differentiation.gradient(primal, wrt, record));
      }
    }
    if (ownBodies.payForPullback(forms.get(Form.VALUE_WITH_GRADIENT), shape)) {
      put(forms, Form.VALUE_WITH_PULLBACK, () -> valueWithPullback(method, shape));
    }
    if (shape.hasDerivative()) {
      put(
          forms,
          Form.VALUE_WITH_DERIVATIVE,
          () -> differentiation.valueWithDerivative(primal, wrt, shape.valueWithDerivative()));
      if (ownBodies.pay(forms.get(Form.VALUE_WITH_DERIVATIVE), shape)) {
        put(forms, Form.DERIVATIVE, () -> differentiation.derivative(primal, wrt));
      }
    }
    if (ownBodies.payForDifferential(forms.get(Form.VALUE_WITH_DERIVATIVE))) {
      put(forms, Form.VALUE_WITH_DIFFERENTIAL, () -> valueWithDifferential(method, shape));
    }
    full.ifPresent(
        whole -> {
          put(forms, Form.VALUE_WITH_FULL_PULLBACK, () -> valueWithPullback(method, whole));
          put(forms, Form.VALUE_WITH_FULL_DIFFERENTIAL, () -> valueWithDifferential(method, whole));
        });
    // Behind all decisions that depend on how long a function is.
    forms.replaceAll(
        (_, function) ->
            isDraft ? PlainTapes.run(PlainShadows.run(function)) : ReusedTapes.run(function));
    return forms;
  }

  private Function valueWithPullback(Function primal, EntryShape shape) {
    return valueWithPullback(primal, shape, Caller.ANYBODY);
  }

  private Function valueWithDifferential(Function primal, EntryShape shape) {
    return valueWithDifferential(primal, shape, Caller.ANYBODY);
  }

  /** The function behind {@code valueWithPullback}. */
  Function valueWithPullback(Function primal, EntryShape shape, Caller caller) {
    return made(
        differentiation.valueWithPullback(
            fused(primal, shape.wrt()),
            shape.wrt(),
            shape.gradientRecord(),
            shape.valueWithPullback(),
            shape.pullback(),
            caller),
        shape);
  }

  /** The function behind {@code valueWithDifferential}. */
  Function valueWithDifferential(Function primal, EntryShape shape, Caller caller) {
    return made(
        differentiation.valueWithDifferential(
            fused(primal, shape.wrt()),
            shape.wrt(),
            shape.valueWithDifferential(),
            shape.differential(),
            caller),
        shape);
  }

  private Function made(Function function, EntryShape shape) {
    Callee callee = shape.method().callee();
    return constructsAnew.test(callee) ? Rewrites.constructing(function, callee) : function;
  }

  /** A derivative's function, named as its form and without waste. */
  Function finished(String form, Supplier<Function> made) {
    Function raw = stages.run("differentiate: " + form, made);
    return stages.run("optimize: " + form, () -> optimizer.optimize(Rewrites.withoutStops(raw)));
  }

  private void put(Map<Form, Function> forms, Form form, Supplier<Function> made) {
    try {
      forms.put(form, finished(form.methodName(), made));
    } catch (MissingModeException otherModeOnly) {
      // Left out: who asks for it learns so from javac.
    }
  }
}
