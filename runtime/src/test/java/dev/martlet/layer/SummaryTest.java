package dev.martlet.layer;

import static dev.martlet.tensor.Activations.identity;
import static dev.martlet.tensor.Activations.relu;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.tensor.DType;
import dev.martlet.tensor.Sliding;
import dev.martlet.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private final SplittableRandom random = new SplittableRandom(1);

  @Test
  void listsParameters() {
    var model = new Chain<>(BatchNorm.create(DType.FLOAT, 3), Dense.create(3, 2, relu, random));
    assertEquals(
        """
        name                       type   shape   numbers
        first.scale                float  [3]           3
        first.shift                float  [3]           3
        first.statistics.mean      float  [3]         (3)
        first.statistics.variance  float  [3]         (3)
        second.weight              float  [3, 2]        6
        second.bias                float  [2]           2
        to learn                                       14
        (carried)                                     (6)
        """,
        model.summary().toString());
    assertEquals(14, model.summary().learned());
    assertEquals(
        List.of(
            new Summary.Row("x", "double", List.of(), 1, 0),
            new Summary.Row("y", "float", List.of(), 1, 0)),
        Summary.of(new TreeMap<>(Map.of("x", (Object) 1.0, "y", 2f))).rows());
  }

  @Test
  void listsLayersWithWhatTheyGive() {
    var model =
        Sequential.of(
            Conv2d.create(List.of(3, 3), 1, 4, relu, Sliding.by(1, 1), random),
            MaxPool2d.of(2),
            new Flatten<>(),
            Dense.create(36, 1_000, identity, random));
    assertEquals(
        """
        name      type       shape         numbers
        layers.0  Conv2d     [1, 6, 6, 4]       40
        layers.1  MaxPool2d  [1, 3, 3, 4]        0
        layers.2  Flatten    [1, 36]             0
        layers.3  Dense      [1, 1000]      37,000
        to learn                            37,040
        """,
        model.summary(Tensor.zeros(DType.FLOAT, 1, 8, 8, 1)).toString());
  }
}
