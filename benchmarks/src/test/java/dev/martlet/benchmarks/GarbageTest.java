package dev.martlet.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.martlet.Martlet;
import dev.martlet.examples.BuildingSimulation;
import dev.martlet.examples.BuildingSimulationDerivatives;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import dev.martlet.tensor.TensorMemory;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How much memory gradients take. */
class GarbageTest {
  private final Random random = new Random(1);
  private final Tensor<Float> images = floats(128, 784);
  private final Tensor<Integer> labels = Tensor.randomBernoulli(DType.INTEGER, random, 0.5, 128);

  private Tensor<Float> floats(int... shape) {
    return Tensor.randomNormal(DType.FLOAT, random, shape);
  }

  private Networks.Perceptron updated(Networks.Perceptron network) {
    var both = Networks_PerceptronDerivatives.loss.valueWithGradient(network, images, labels);
    return Networks_PerceptronDerivatives.moved(network, both.gradient().scaled(-1e-3));
  }

  /** What the way back needs of each step is less than three numbers. */
  @Test
  void buildingInHundredThousandSteps() {
    var bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    var building = BuildingSimulation.Building.published();
    long before = bean.getCurrentThreadAllocatedBytes();
    var gradient = BuildingSimulationDerivatives.loss.gradient(building, 100_000);
    long bytes = bean.getCurrentThreadAllocatedBytes() - before;
    assertTrue(bytes < 60_000_000, bytes + " bytes");
    assertTrue(Double.isFinite(gradient.startingTemperature()), gradient.toString());
  }

  /** A step of training makes next to no garbage, and the same numbers as one that makes some. */
  @Test
  void perceptron() {
    int threads = Martlet.threads();
    Martlet.setThreads(1);
    var bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    var expected =
        new Networks.Perceptron(
            floats(784, 512).times(0.05), floats(512), floats(512, 10).times(0.05), floats(10));
    var network = expected;
    for (int step = 0; step < 20; step++) {
      expected = updated(expected);
    }
    try (var memory = TensorMemory.reused()) {
      long bytes = Long.MAX_VALUE;
      for (int step = 0; step < 20; step++) {
        long before = bean.getCurrentThreadAllocatedBytes();
        network = updated(network);
        memory.keepOnly(network);
        bytes = Math.min(bytes, bean.getCurrentThreadAllocatedBytes() - before);
      }
      assertTrue(bytes < 65_536, bytes + " bytes");
    } finally {
      Martlet.setThreads(threads);
    }
    assertEquals(expected, network);
  }
}
