package dev.martlet.optimizer;

import dev.martlet.LeafBlock;
import dev.martlet.LeafMapper;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;

/** All leaves as arrays, of one number where they stand alone. */
abstract class ByArrays implements LeafMapper {
  abstract void map(String name, Numbers leaves, Numbers mapped);

  @Override
  public final boolean isDoneWithLeaves() {
    return true;
  }

  @Override
  public final double map(String name, double leaf) {
    double[] mapped = new double[1];
    map(
        name,
        new Numbers.Doubles(DoubleBuffer.wrap(new double[] {leaf})),
        new Numbers.Doubles(DoubleBuffer.wrap(mapped)));
    return mapped[0];
  }

  @Override
  public final float map(String name, float leaf) {
    float[] mapped = new float[1];
    map(
        name,
        new Numbers.Floats(FloatBuffer.wrap(new float[] {leaf})),
        new Numbers.Floats(FloatBuffer.wrap(mapped)));
    return mapped[0];
  }

  @Override
  public final void mapAll(LeafBlock block, DoubleBuffer leaves, DoubleBuffer mapped) {
    map(block.name(), new Numbers.Doubles(leaves), new Numbers.Doubles(mapped));
  }

  @Override
  public final void mapAll(LeafBlock block, FloatBuffer leaves, FloatBuffer mapped) {
    map(block.name(), new Numbers.Floats(leaves), new Numbers.Floats(mapped));
  }
}
