package dev.martlet.acceptance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** A made-up method that is being written: what can be named, left and called at a place. */
final class Draft {
  private static final String ATTEMPT = "try";

  private final Grammar grammar;
  private final Choices choices;
  private final Deque<Block> blocks = new ArrayDeque<>();
  private final List<String> labels = new ArrayList<>();
  private final List<Signature> callable;
  private String result = "";
  private int names;
  private int recursions;

  /**
   * @param isFinal so that lambdas can capture it
   */
  private record Variable(String type, String name, boolean isAssignable, boolean isFinal) {}

  private record Block(boolean isLambda, List<Variable> variables) {}

  /**
   * @param callable the methods that are there to call
   */
  Draft(Grammar grammar, Choices choices, List<Signature> callable) {
    this.grammar = grammar;
    this.choices = choices;
    this.callable = callable;
  }

  Choices choices() {
    return choices;
  }

  List<String> types() {
    return grammar.types();
  }

  /** The declaration of a local variable. */
  String declaration(String type) {
    String name = fresh("v");
    boolean isFixed = choices.once(3);
    boolean isFinal = isFixed || grammar.isFinal(type);
    String text = type + " " + name + " = " + expression(type, 2) + ";";
    blocks.element().variables().add(new Variable(type, name, !isFinal, isFinal));
    return (isFinal ? "final " : "") + text;
  }

  List<Signature> callable() {
    return callable;
  }

  /** What the method or lambda around returns. */
  String result() {
    return result;
  }

  /** A method calls itself in one place at most, so that it ends soon enough. */
  boolean mayRecur() {
    return recursions == 0 && !callable.isEmpty();
  }

  /** The method that is being written, which is about to call itself. */
  Signature recursion() {
    recursions++;
    return callable.getLast();
  }

  /** A name that is not taken. */
  String fresh(String prefix) {
    return prefix + names++;
  }

  void enter() {
    blocks.push(new Block(false, new ArrayList<>()));
  }

  void leave() {
    blocks.pop();
  }

  void declare(String type, String name) {
    blocks.element().variables().add(new Variable(type, name, true, false));
  }

  /** Declares what must not be assigned: the counter of a loop. */
  void declareConstant(String type, String name) {
    blocks.element().variables().add(new Variable(type, name, false, false));
  }

  /** Declares what is never assigned. */
  void declareFinal(String type, String name) {
    blocks.element().variables().add(new Variable(type, name, false, true));
  }

  boolean has(String type) {
    return !variables(type, false).isEmpty();
  }

  /** One that can be read, or a constant where there is none. */
  String variable(String type) {
    List<String> variables = variables(type, false);
    return variables.isEmpty() ? grammar.constant(type, this) : choices.one(variables);
  }

  boolean hasAssignable(String type) {
    return !variables(type, true).isEmpty();
  }

  String assignable(String type) {
    return choices.one(variables(type, true));
  }

  private List<String> variables(String type, boolean isAssignable) {
    List<String> found = new ArrayList<>();
    boolean isOutside = false;
    for (Block block : blocks) {
      for (Variable variable : block.variables().reversed()) {
        if (variable.type().equals(type)
            && (!isAssignable || variable.isAssignable())
            && (!isOutside || variable.isFinal())) {
          found.addFirst(variable.name());
        }
      }
      isOutside |= block.isLambda();
    }
    return found;
  }

  /** The body of what returns a value of a type, where nothing around can be left by its label. */
  String returning(String type, Supplier<String> body) {
    String outer = result;
    List<String> around = List.copyOf(labels);
    result = type;
    labels.removeIf(label -> !label.equals(ATTEMPT));
    String text = body.get();
    labels.clear();
    labels.addAll(around);
    result = outer;
    return text;
  }

  /** A lambda; inside, of what is outside only the finals can be named. */
  String lambda(List<String> parameters, String type, int depth) {
    blocks.push(new Block(true, new ArrayList<>()));
    List<String> names = new ArrayList<>();
    for (String parameter : parameters) {
      names.add(fresh("t"));
      declareFinal(parameter, names.getLast());
    }
    String body = returning(type, () -> lambdaBody(type, depth));
    blocks.pop();
    return "(" + String.join(", ", names) + ") -> " + body;
  }

  private String lambdaBody(String type, int depth) {
    if (choices.below(3) < 2) {
      return expression(type, depth);
    }
    String statement = statement(Math.max(depth - 1, 0));
    return "{\n" + statement + "\nreturn " + expression(type, depth) + ";\n}";
  }

  String expression(String type, int depth) {
    return grammar.expression(type, this, depth);
  }

  /** A statement that takes a value and does nothing with it. */
  String mention(String type, String value) {
    return type + " " + fresh("u") + " = " + value + ";";
  }

  /** As an operand of anything. */
  String operand(String type, int depth) {
    return "(" + expression(type, depth) + ")";
  }

  String block(int depth) {
    var text = new StringBuilder("{\n");
    enter();
    int count = 1 + choices.below(2);
    for (int i = 0; i < count; i++) {
      text.append(grammar.statement(this, depth)).append('\n');
    }
    leave();
    return text.append("}").toString();
  }

  String statement(int depth) {
    return grammar.statement(this, depth);
  }

  /** A block that can be left by its label. */
  String labelled(String label, int depth) {
    labels.add(label);
    String block = block(depth);
    labels.remove(label);
    return block;
  }

  /** Where what fails is caught, what was written is kept apart from what was attempted. */
  String attempt(int depth) {
    return labelled(ATTEMPT, depth);
  }

  /** Whether what fails here is caught. */
  boolean isAttempt() {
    return labels.contains(ATTEMPT);
  }

  /** The labels around with this prefix, or all of them: Java's own words are none. */
  List<String> labels(String prefix) {
    return labels.stream()
        .filter(label -> label.startsWith(prefix) && !label.equals(ATTEMPT))
        .toList();
  }

  /** A literal of moderate size. */
  String number() {
    return String.format(Locale.ROOT, "%.2f", (choices.below(400) - 200) / 100.0);
  }
}
