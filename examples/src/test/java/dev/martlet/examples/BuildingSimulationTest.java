package dev.martlet.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.examples.BuildingSimulation.Building;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The simulation and its gradient, by the way that is independent of both. */
final class BuildingSimulationTest {
  private static final Building BUILDING = Building.published();

  @Test
  void endsWherePublished() {
    assertEquals(37.97974213009366, BuildingSimulation.slabTemperature(BUILDING, 20), 1e-13);
    assertEquals(10.634975130093661, BuildingSimulation.loss(BUILDING, 20), 1e-13);
    assertEquals(DecimalBuilding.loss(BUILDING, 20), BuildingSimulation.loss(BUILDING, 20), 1e-13);
  }

  @Test
  void tableOfKnownPartialsIsThatOfDecimalDifferences() {
    Map<String, Double> differences = DecimalBuilding.partials(BUILDING, BuildingPartials.STEPS);
    assertEquals(differences, BuildingPartials.known());
    assertEquals(20, differences.size());
  }

  @Test
  void fourPartialsArePublished() {
    Map<String, Double> known = BuildingPartials.known();
    var published =
        Map.of(
            "startingTemperature", 0.8725142030644607,
            "tank.temp", 0.12758713519147624,
            "tube.diameter", 230.88770652954025,
            "slab.area", 3.842512278957512e-05);
    published.forEach(
        (name, partial) -> {
          double other = known.getOrDefault(name, Double.NaN);
          assertEquals(0, Comparison.distance(partial, other), 1e-14, name);
        });
  }

  @Test
  void gradientAgreesInAllDigitsThatDoublesHave() {
    for (int steps : List.of(0, 1, 20, 300)) {
      Map<String, Double> differences = DecimalBuilding.partials(BUILDING, steps);
      Map<String, Double> gradient = new TreeMap<>();
      BuildingSimulation_BuildingDerivatives.differentiableType()
          .forEachTangentLeaf(
              BuildingSimulationDerivatives.loss.gradient(BUILDING, steps), gradient::put);
      assertEquals(new TreeMap<>(differences).keySet(), gradient.keySet());
      gradient.forEach(
          (name, partial) -> {
            double expected = differences.getOrDefault(name, Double.NaN);
            double rounding = 1e-9 * Math.abs(expected) + 1e-17;
            assertEquals(expected, partial, rounding, name + " after " + steps + " steps");
          });
    }
  }

  @Test
  void forwardModeAgreesWithTheGradient() {
    var type = BuildingSimulation_BuildingDerivatives.differentiableType();
    var gradient = BuildingSimulationDerivatives.loss.gradient(BUILDING, 20);
    var differential = BuildingSimulationDerivatives.loss.differential(BUILDING, 20);
    List<String> names = new ArrayList<>();
    type.forEachTangentLeaf(gradient, (name, _) -> names.add(name));
    for (String name : names) {
      var unit = type.mappedTangent(gradient, (leaf, _) -> leaf.equals(name) ? 1.0 : 0.0);
      type.forEachTangentLeaf(
          gradient,
          (leaf, partial) -> {
            if (leaf.equals(name)) {
              assertEquals(partial, differential.apply(unit), 1e-12 * Math.abs(partial), name);
            }
          });
    }
  }
}
