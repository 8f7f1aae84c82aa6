package dev.martlet.processor.ir;

/** The source of fresh values: no two that it makes are the same. */
public final class Values {
  private int next;

  /** Starts at zero, for a function that is made from nothing. */
  public Values() {}

  private Values(int next) {
    this.next = next;
  }

  /** Starts behind every value of this function, to add to it. */
  public static Values after(Function function) {
    return new Values(Traversal.highestId(function.body()) + 1);
  }

  /** Starts behind every value of these functions. */
  public static Values after(Iterable<Function> functions) {
    int highest = -1;
    for (Function function : functions) {
      highest = Math.max(highest, Traversal.highestId(function.body()));
    }
    return new Values(highest + 1);
  }

  /** A new value; the name is a hint for readers, empty for an intermediate result. */
  public Value fresh(Type type, String name) {
    return new Value(next++, type, name);
  }

  /** A new value of the same type and name. */
  public Value like(Value value) {
    return fresh(value.type(), value.name());
  }
}
