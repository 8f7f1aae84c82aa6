package dev.martlet.acceptance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** A made-up method that is being written: what can be named, left and called at a place. */
final class Draft {
  private final Grammar grammar;
  private final Choices choices;
  private final Deque<List<Variable>> blocks = new ArrayDeque<>();
  private final List<String> labels = new ArrayList<>();
  private final int callable;
  private int names;

  private record Variable(String type, String name, boolean isAssignable) {}

  /**
   * @param callable how many methods there are to call, by their numbers
   */
  Draft(Grammar grammar, Choices choices, int callable) {
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

  int callable() {
    return callable;
  }

  /** A name that is not taken. */
  String fresh(String prefix) {
    return prefix + names++;
  }

  void enter() {
    blocks.push(new ArrayList<>());
  }

  void leave() {
    blocks.pop();
  }

  void declare(String type, String name) {
    blocks.element().add(new Variable(type, name, true));
  }

  /** Declares what must not be assigned: the counter of a loop. */
  void declareConstant(String type, String name) {
    blocks.element().add(new Variable(type, name, false));
  }

  boolean has(String type) {
    return !variables(type, false).isEmpty();
  }

  String variable(String type) {
    return choices.one(variables(type, false));
  }

  boolean hasAssignable(String type) {
    return !variables(type, true).isEmpty();
  }

  String assignable(String type) {
    return choices.one(variables(type, true));
  }

  private List<String> variables(String type, boolean isAssignable) {
    return blocks.reversed().stream()
        .flatMap(List::stream)
        .filter(variable -> variable.type().equals(type))
        .filter(variable -> !isAssignable || variable.isAssignable())
        .map(Variable::name)
        .toList();
  }

  String expression(String type, int depth) {
    return grammar.expression(type, this, depth);
  }

  /** As an operand of anything. */
  String operand(String type, int depth) {
    return "(" + expression(type, depth) + ")";
  }

  String block(int depth) {
    var text = new StringBuilder("{\n");
    enter();
    int count = 1 + choices.below(3);
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

  /** The labels around with this prefix. */
  List<String> labels(String prefix) {
    return labels.stream().filter(label -> label.startsWith(prefix)).toList();
  }

  /** A literal of moderate size. */
  String number() {
    return String.format(Locale.ROOT, "%.2f", (choices.below(400) - 200) / 100.0);
  }
}
