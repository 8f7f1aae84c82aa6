package dev.martlet.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What made-up programs are written in: for each type the ways to write an expression of it, and
 * the ways to write a statement. A new part of Java is a {@link Part} that adds its own ways.
 */
final class Grammar {

  /** All of them. */
  static final Grammar ALL =
      new Grammar(
          List.of(
              new NumberGrammar(),
              new RecordGrammar(),
              new ControlFlowGrammar(),
              new ArrayGrammar()));

  private final Map<String, List<Production>> expressions = new HashMap<>();
  private final List<Production> statements = new ArrayList<>();
  private final List<String> members = new ArrayList<>();
  private final List<String> types = new ArrayList<>();

  /** A way to write something. */
  @FunctionalInterface
  interface Writing {
    /**
     * The text of an expression, or of a statement.
     *
     * @param depth how deep what stands inside may be nested
     */
    String text(Draft draft, int depth);
  }

  /** A part of the language. */
  interface Part {
    void addTo(Grammar grammar);
  }

  private record Production(boolean isLeaf, Predicate<Draft> applies, Writing writing) {}

  private Grammar(List<Part> parts) {
    parts.forEach(part -> part.addTo(this));
  }

  /** Adds a member that all programs have: a record, a method to call. */
  void member(String text) {
    members.add(text);
  }

  /** Adds a type that variables can have. */
  void type(String type) {
    types.add(type);
  }

  /** Adds an expression without operands. The first leaf of a type has to apply always. */
  void leaf(String type, Predicate<Draft> applies, Writing writing) {
    add(expressions.computeIfAbsent(type, _ -> new ArrayList<>()), true, applies, writing);
  }

  /** Adds an expression. */
  void expression(String type, Writing writing) {
    add(expressions.computeIfAbsent(type, _ -> new ArrayList<>()), false, _ -> true, writing);
  }

  /** Adds an expression that can be written in some places. */
  void expression(String type, Predicate<Draft> applies, Writing writing) {
    add(expressions.computeIfAbsent(type, _ -> new ArrayList<>()), false, applies, writing);
  }

  /** Adds a statement that holds no others. */
  void statement(Predicate<Draft> applies, Writing writing) {
    add(statements, true, applies, writing);
  }

  /** Adds a statement with statements inside. */
  void compound(Writing writing) {
    add(statements, false, _ -> true, writing);
  }

  private static void add(
      List<Production> to, boolean isLeaf, Predicate<Draft> applies, Writing writing) {
    to.add(new Production(isLeaf, applies, writing));
  }

  List<String> types() {
    return types;
  }

  List<String> members() {
    return members;
  }

  /** An expression of a type. */
  String expression(String type, Draft draft, int depth) {
    return write(expressions.getOrDefault(type, List.of()), draft, depth);
  }

  String statement(Draft draft, int depth) {
    return write(statements, draft, depth);
  }

  private static String write(List<Production> productions, Draft draft, int depth) {
    List<Production> possible =
        productions.stream()
            .filter(production -> depth > 0 || production.isLeaf())
            .filter(production -> production.applies().test(draft))
            .toList();
    return draft.choices().one(possible).writing().text(draft, Math.max(depth - 1, 0));
  }
}
