package dev.martlet.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What made-up programs are written in: for each type the ways to write an expression of it, and
 * the ways to write a statement. A new part of Java is a {@link Part} that adds its own ways.
 */
final class Grammar {

  /** What all programs are written in. */
  private static final List<Part> BASE =
      List.of(
          new NumberGrammar(), new RecordGrammar(), new ControlFlowGrammar(), new ArrayGrammar());

  /** What some are: few at a time meet more often. */
  private static final List<Part> MORE =
      List.of(
          new ExceptionGrammar(),
          new ManyArraysGrammar(),
          new FunctionGrammar(),
          new StreamGrammar(),
          new SumTypeGrammar(),
          new DispatchGrammar(),
          new CollectionGrammar(),
          new ObjectGrammar(),
          new SweepGrammar());

  private final Map<String, List<Production>> expressions = new HashMap<>();
  private final List<Production> statements = new ArrayList<>();
  private final Map<String, Writing> constants = new HashMap<>();
  private final List<String> types = new ArrayList<>();
  private final Set<String> finalTypes = new HashSet<>();
  private final Map<String, Writing> arguments = new LinkedHashMap<>();
  private final List<String> results = new ArrayList<>();

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

  /** One of the grammars, which has some of all parts. */
  static Grammar chosen(Choices choices) {
    List<Part> parts = new ArrayList<>(BASE);
    MORE.stream().filter(_ -> choices.once(2)).forEach(parts::add);
    parts.add(new CallGrammar());
    return new Grammar(parts);
  }

  /**
   * Adds a type that variables can have.
   *
   * @param constant stands where there is no variable
   */
  void type(String type, Writing constant) {
    types.add(type);
    constants.put(type, constant);
  }

  /** Adds a type whose variables are never assigned: a function that is not known is refused. */
  void finalType(String type, Writing constant) {
    type(type, constant);
    finalTypes.add(type);
  }

  boolean isFinal(String type) {
    return finalTypes.contains(type);
  }

  /** Says that methods can have parameters of a type, and which arguments a test gives them. */
  void argument(String type, Writing argument) {
    arguments.put(type, argument);
  }

  /** Says that methods can return this. */
  void result(String type) {
    results.add(type);
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

  /** Adds a statement with statements inside that can be written in some places. */
  void compound(Predicate<Draft> applies, Writing writing) {
    add(statements, false, applies, writing);
  }

  private static void add(
      List<Production> to, boolean isLeaf, Predicate<Draft> applies, Writing writing) {
    to.add(new Production(isLeaf, applies, writing));
  }

  List<String> types() {
    return types;
  }

  List<String> results() {
    return results;
  }

  List<String> parameterTypes() {
    return List.copyOf(arguments.keySet());
  }

  String constant(String type, Draft draft) {
    return Objects.requireNonNull(constants.get(type), type).text(draft, 0);
  }

  /** An argument for a parameter, made of literals. */
  String argument(String type, Draft draft) {
    return Objects.requireNonNull(arguments.get(type), type).text(draft, 0);
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
