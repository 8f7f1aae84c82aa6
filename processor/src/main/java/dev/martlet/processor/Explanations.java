package dev.martlet.processor;

import dev.martlet.processor.analysis.Activity;
import dev.martlet.processor.analysis.StoredValues;
import dev.martlet.processor.companion.Form;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.report.CostEstimate;
import dev.martlet.processor.report.MethodFacts;
import dev.martlet.processor.rules.DifferentiableMethod;
import dev.martlet.processor.transform.Differentiation;
import dev.martlet.processor.transform.MissingModeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects what a report says of a class's methods, while their derivatives are made. */
final class Explanations {
  private final CompanionProgram program;
  private final String text;
  private final List<MethodFacts> facts = new ArrayList<>();

  /**
   * @param text the file in which the class stands
   */
  Explanations(CompanionProgram program, String text) {
    this.program = program;
    this.text = text;
  }

  List<MethodFacts> facts() {
    return List.copyOf(facts);
  }

  /**
   * Explains a method.
   *
   * @param lowered its function, as it is in the source
   * @param primal the same as it was differentiated
   */
  void add(
      DifferentiableMethod method, Function lowered, Function primal, Map<Form, Function> forms) {
    List<MethodFacts.Expression> expressions = new ArrayList<>();
    Set<String> active = new TreeSet<>();
    Set<String> all = new TreeSet<>();
    var activity = Activity.of(lowered, method.wrt(), program);
    Traversal.forEachOp(
        lowered.body(),
        op -> {
          if (!(op instanceof ControlFlow) && !op.results().isEmpty()) {
            boolean isActive = op.results().stream().anyMatch(each -> isActive(each, activity));
            expressions.add(new MethodFacts.Expression(op.span(), isActive));
          }
        });
    Traversal.forEachDefinition(
        lowered.body(),
        value -> {
          all.add(value.name());
          if (isActive(value, activity)) {
            active.add(value.name());
          }
        });
    Set<String> passive = new TreeSet<>(all);
    passive.removeAll(active);
    facts.add(
        new MethodFacts(
            title(method),
            method.callee().name().equals("new") ? "new_" : method.callee().name(),
            method.parameters().stream()
                .map(parameter -> simple(parameter.type().toString()))
                .toList(),
            text,
            method.span(),
            method.wrt().stream().map(i -> method.parameters().get(i).name()).toList(),
            expressions,
            active,
            passive,
            stored(primal, method, forms.containsKey(Form.VALUE_WITH_GRADIENT)),
            ratio(primal, forms)));
  }

  private static boolean isActive(Value value, Activity activity) {
    return activity.contains(value) || activity.isStored(value);
  }

  private static String title(DifferentiableMethod method) {
    return method.callee().name()
        + method.callee().parameters().stream()
            .map(type -> simple(type.toString()))
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String simple(String type) {
    String erased = type.contains("<") ? type.substring(0, type.indexOf('<')) : type;
    String dimensions = type.replaceFirst("^.*?((\\[])*)$", "$1");
    String name = erased.replace("[]", "").replace("'", "");
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1) + dimensions;
  }

  private StoredValues stored(Function primal, DifferentiableMethod method, boolean areSweepsOne) {
    try {
      return new Differentiation(program).stored(primal, method.wrt(), areSweepsOne);
    } catch (MissingModeException forwardOnly) {
      return new StoredValues(List.of(), List.of());
    }
  }

  /** Of the gradient, or else of the method with its pullback. */
  private double ratio(Function primal, Map<Form, Function> forms) {
    var cost =
        new CostEstimate(
            callee ->
                program
                    .helperNamed(callee.name())
                    .flatMap(helper -> program.body(helper.callee()))
                    .or(() -> program.body(callee)));
    Optional<Function> derivative =
        Stream.of(Form.GRADIENT, Form.VALUE_WITH_GRADIENT, Form.VALUE_WITH_PULLBACK)
            .map(forms::get)
            .flatMap(Stream::ofNullable)
            .findFirst();
    return derivative.map(made -> cost.of(made) / Math.max(1, cost.of(primal))).orElse(0.0);
  }
}
