package dev.martlet.optimizer;

import dev.martlet.DifferentiableType;
import dev.martlet.LeafBlock;
import dev.martlet.LeafVisitor;
import dev.martlet.TangentVector;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The leaves of a gradient by the names of the arrays that they are in. */
final class GradientLeaves implements LeafVisitor {
  private final Map<String, Numbers> leaves = new HashMap<>();

  private GradientLeaves() {}

  static <V extends TangentVector<V>> GradientLeaves of(V gradient) {
    var leaves = new GradientLeaves();
    DifferentiableType<?, V> type = gradient.differentiableType();
    type.forEachTangentLeaf(gradient, leaves);
    return leaves;
  }

  @Override
  public void visit(String name, double leaf) {
    leaves.put(name, new Numbers.Doubles(DoubleBuffer.wrap(new double[] {leaf})));
  }

  @Override
  public void visit(String name, float leaf) {
    leaves.put(name, new Numbers.Floats(FloatBuffer.wrap(new float[] {leaf})));
  }

  @Override
  public void visitAll(LeafBlock block, DoubleBuffer all) {
    leaves.put(block.name(), new Numbers.Doubles(all));
  }

  @Override
  public void visitAll(LeafBlock block, FloatBuffer all) {
    leaves.put(block.name(), new Numbers.Floats(all));
  }

  /** They live for one update. */
  @Override
  public boolean isDoneWithLeaves() {
    return true;
  }

  /**
   * The leaves of one array; null where the gradient is zero.
   *
   * @throws IllegalArgumentException if they are more or less than the array has
   */
  @Nullable Numbers of(String name, int size) {
    Numbers found = leaves.get(name);
    if (found != null && found.size() != size) {
      throw new IllegalArgumentException(
          "The gradient has %d numbers for '%s', which has %d".formatted(found.size(), name, size));
    }
    return found;
  }

  /** The Euclidean length of all leaves together. */
  double norm(Workspace workspace) {
    return Math.sqrt(leaves.values().stream().mapToDouble(workspace::squaredNorm).sum());
  }
}
