package dev.martlet.processor.ir;

/**
 * What an op or a region's parameter defines, once. Two values are the same when their ids are; the
 * name is the source variable's, kept for readers, empty for an intermediate result.
 */
public record Value(int id, Type type, String name) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Value value && value.id == id;
  }

  @Override
  public int hashCode() {
    return id;
  }

  @Override
  public String toString() {
    return "%" + name + (name.isEmpty() ? "" : "_") + id;
  }
}
