package dev.martlet.workbench;

import dev.martlet.LeafCombiner;
import dev.martlet.LeafMapper;
import dev.martlet.LeafVisitor;
import dev.martlet.dynamic.DynamicTangents;
import java.util.stream.DoubleStream;

/**
 * A model as the array of its numbers, in the order of its components: what classic optimizers
 * know.
 *
 * @param start a model of the form that all have: a record of layers, or a plain {@code double[]}
 * @param <M> its type
 */
record FlatModel<M>(M start) {

  double[] numbers() {
    DoubleStream.Builder numbers = DoubleStream.builder();
    LeafVisitor collecting = (_, leaf) -> numbers.add(leaf);
    DynamicTangents.mapped("", start, collecting.asMapper());
    return numbers.build().toArray();
  }

  /** The model of these numbers. */
  M at(double[] point) {
    int[] next = {0};
    return DynamicTangents.mapped("", start, LeafMapper.unnamed(_ -> point[next[0]++]));
  }

  /** A tangent's numbers, where nothing may stand for zeros. */
  double[] ofTangent(Object tangent) {
    DoubleStream.Builder numbers = DoubleStream.builder();
    Object zero = DynamicTangents.zeroOf(start);
    DynamicTangents.combinedTangents(
        "",
        zero,
        tangent,
        LeafCombiner.unnamed(
            (_, leaf) -> {
              numbers.add(leaf);
              return 0;
            }));
    return numbers.build().toArray();
  }

  /** The direction in which one number alone grows. */
  Object unit(int number) {
    int[] next = {0};
    return DynamicTangents.mappedTangent(
        "",
        DynamicTangents.<Object>zeroOf(start),
        LeafMapper.unnamed(_ -> next[0]++ == number ? 1 : 0));
  }
}
