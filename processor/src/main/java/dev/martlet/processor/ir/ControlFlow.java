package dev.martlet.processor.ir;

import dev.martlet.processor.diagnostics.Span;
import java.util.List;

/** Structured control flow: regions instead of jumps. */
public sealed interface ControlFlow extends Op {

  /**
   * Runs one of two regions without parameters; the results are what that region yields. A region
   * that throws yields nothing. Where neither completes, what follows is unreachable.
   */
  record If(List<Value> results, Value condition, Region then, Region otherwise, Span span)
      implements ControlFlow {
    public If {
      results = List.copyOf(results);
    }

    @Override
    public List<Value> operands() {
      return List.of(condition);
    }

    @Override
    public List<Region> regions() {
      return List.of(then, otherwise);
    }

    @Override
    public If rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new If(results, operands.getFirst(), regions.get(0), regions.get(1), span);
    }
  }

  /**
   * A while loop. Operands: initial values of the carried variables. Both regions take the carried
   * variables as parameters: {@code condition} yields one boolean, {@code body} yields the carried
   * variables' next values. The results are the carried variables when the condition is false.
   *
   * @param states how many states of the loop a reverse sweep may keep, to run the steps between
   *     them again; 0 where it keeps what it needs of every step
   */
  record Loop(
      List<Value> results,
      List<Value> operands,
      Region condition,
      Region body,
      int states,
      Span span)
      implements ControlFlow {
    public Loop {
      results = List.copyOf(results);
      operands = List.copyOf(operands);
    }

    public Loop(
        List<Value> results, List<Value> operands, Region condition, Region body, Span span) {
      this(results, operands, condition, body, 0, span);
    }

    /** The same loop, of which so many states are kept. */
    public Loop keeping(int count) {
      return new Loop(results, operands, condition, body, count, span);
    }

    @Override
    public List<Region> regions() {
      return List.of(condition, body);
    }

    @Override
    public Loop rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new Loop(results, operands, regions.get(0), regions.get(1), states, span);
    }
  }

  /**
   * Chooses a region by an int, a String or an enum (which throws on null). Regions have no
   * parameters; there is always a default, the last of them.
   *
   * @param cases for each region but the last, the labels that lead to it
   */
  record Switch(
      List<Value> results, Value selector, List<Labels> cases, List<Region> regions, Span span)
      implements ControlFlow {
    public Switch {
      results = List.copyOf(results);
      cases = List.copyOf(cases);
      regions = List.copyOf(regions);
    }

    /** Labels of one case: Integer or String constants, or an enum's constants by name. */
    public record Labels(List<Object> values) {
      public Labels {
        values = List.copyOf(values);
      }
    }

    @Override
    public List<Value> operands() {
      return List.of(selector);
    }

    @Override
    public Switch rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new Switch(results, operands.getFirst(), cases, regions, span);
    }
  }

  /** Runs a region while it holds an object's lock; the results are what the region yields. */
  record Locked(List<Value> results, Value lock, Region body, Span span) implements ControlFlow {
    public Locked {
      results = List.copyOf(results);
    }

    @Override
    public List<Value> operands() {
      return List.of(lock);
    }

    @Override
    public List<Region> regions() {
      return List.of(body);
    }

    @Override
    public Locked rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new Locked(results, operands.getFirst(), regions.getFirst(), span);
    }
  }

  /**
   * Runs a region; where that throws an exception of one of these classes, it runs the handler,
   * whose one parameter is the exception. The results are what the region that completes yields.
   * Nothing that the body computed is visible in the handler.
   *
   * @param caught classes that may be caught around any code: no checked ones but {@code Exception}
   *     and {@code Throwable}
   */
  record Try(List<Value> results, List<Type> caught, Region body, Region handler, Span span)
      implements ControlFlow {
    public Try {
      results = List.copyOf(results);
      caught = List.copyOf(caught);
    }

    /** What the handler knows the exception as. */
    public Value exception() {
      return handler.parameters().getFirst();
    }

    @Override
    public List<Value> operands() {
      return List.of();
    }

    @Override
    public List<Region> regions() {
      return List.of(body, handler);
    }

    @Override
    public Try rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new Try(results, caught, regions.get(0), regions.get(1), span);
    }
  }
}
