package dev.martlet.examples;

import dev.martlet.examples.BuildingSimulation.Building;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The building simulation again, written out in decimal arithmetic and on a table of named numbers,
 * with partial derivatives by central differences: it shares nothing with what it checks.
 */
final class DecimalBuilding {
  private static final MathContext DIGITS = new MathContext(80);
  private static final BigDecimal DIFFERENCE = new BigDecimal("1e-25");

  private final Map<String, BigDecimal> values;

  private DecimalBuilding(Map<String, BigDecimal> values) {
    this.values = new LinkedHashMap<>(values);
  }

  /** The loss's partial derivatives by name, each rounded once, to the nearest double. */
  static Map<String, Double> partials(Building building, int steps) {
    Map<String, BigDecimal> inputs = inputs(building);
    Map<String, Double> partials = new LinkedHashMap<>();
    for (String name : inputs.keySet()) {
      BigDecimal above = lossWhereMoved(inputs, name, DIFFERENCE, steps);
      BigDecimal below = lossWhereMoved(inputs, name, DIFFERENCE.negate(), steps);
      BigDecimal slope = above.subtract(below).divide(DIFFERENCE.multiply(BigDecimal.TWO), DIGITS);
      partials.put(name, slope.doubleValue());
    }
    return partials;
  }

  /** The loss, rounded once. */
  static double loss(Building building, int steps) {
    return new DecimalBuilding(inputs(building)).loss(steps).doubleValue();
  }

  private static BigDecimal lossWhereMoved(
      Map<String, BigDecimal> inputs, String name, BigDecimal difference, int steps) {
    var moved = new DecimalBuilding(inputs);
    moved.values.merge(name, difference, BigDecimal::add);
    return moved.loss(steps);
  }

  private static Map<String, BigDecimal> inputs(Building building) {
    Map<String, BigDecimal> inputs = new LinkedHashMap<>();
    var tube = building.tube();
    inputs.put("tube.spacing", new BigDecimal(tube.spacing()));
    inputs.put("tube.diameter", new BigDecimal(tube.diameter()));
    inputs.put("tube.thickness", new BigDecimal(tube.thickness()));
    inputs.put("tube.resistivity", new BigDecimal(tube.resistivity()));
    var slab = building.slab();
    inputs.put("slab.temp", new BigDecimal(slab.temp()));
    inputs.put("slab.area", new BigDecimal(slab.area()));
    inputs.put("slab.cp", new BigDecimal(slab.cp()));
    inputs.put("slab.density", new BigDecimal(slab.density()));
    inputs.put("slab.thickness", new BigDecimal(slab.thickness()));
    var quanta = building.quanta();
    inputs.put("quanta.power", new BigDecimal(quanta.power()));
    inputs.put("quanta.temp", new BigDecimal(quanta.temp()));
    inputs.put("quanta.flow", new BigDecimal(quanta.flow()));
    inputs.put("quanta.density", new BigDecimal(quanta.density()));
    inputs.put("quanta.cp", new BigDecimal(quanta.cp()));
    var tank = building.tank();
    inputs.put("tank.temp", new BigDecimal(tank.temp()));
    inputs.put("tank.volume", new BigDecimal(tank.volume()));
    inputs.put("tank.cp", new BigDecimal(tank.cp()));
    inputs.put("tank.density", new BigDecimal(tank.density()));
    inputs.put("tank.mass", new BigDecimal(tank.mass()));
    inputs.put("startingTemperature", new BigDecimal(building.startingTemperature()));
    return inputs;
  }

  private BigDecimal loss(int steps) {
    values.put("slab.temp", get("startingTemperature"));
    for (int step = 0; step < steps; step++) {
      tankHeatsQuanta();
      powerHeats("quanta");
      quantaHeatsSlab();
      powerHeats("quanta");
      heat("slab", get("slab.load"), get("slab.area"), get("slab.thickness"));
    }
    return get("slab.temp").subtract(new BigDecimal(BuildingSimulation.TARGET)).abs();
  }

  private void tankHeatsQuanta() {
    BigDecimal power =
        get("tank.temp")
            .subtract(get("quanta.temp"))
            .multiply(get("quanta.flow"), DIGITS)
            .multiply(get("quanta.density"), DIGITS)
            .multiply(get("quanta.cp"), DIGITS);
    values.put("quanta.power", power);
    heat("tank", power, get("tank.volume"), BigDecimal.ONE);
  }

  private void quantaHeatsSlab() {
    BigDecimal length = get("slab.area").divide(get("tube.spacing"), DIGITS);
    BigDecimal surface =
        length.multiply(new BigDecimal(Math.PI)).multiply(get("tube.diameter"), DIGITS);
    BigDecimal resistance =
        get("tube.resistivity")
            .multiply(get("tube.thickness"))
            .divide(surface, DIGITS)
            .multiply(BigDecimal.TEN);
    BigDecimal power = get("slab.temp").subtract(get("quanta.temp")).divide(resistance, DIGITS);
    values.put("quanta.power", power);
    values.put("slab.load", power.negate());
  }

  private void powerHeats(String body) {
    BigDecimal time = new BigDecimal(BuildingSimulation.DT);
    heat(body, get(body + ".power"), get(body + ".flow"), time);
    values.put(body + ".power", BigDecimal.ZERO);
  }

  /** Heats what has the volume {@code base * height} for the time of a step. */
  private void heat(String body, BigDecimal power, BigDecimal base, BigDecimal height) {
    BigDecimal mass = base.multiply(height, DIGITS).multiply(get(body + ".density"), DIGITS);
    BigDecimal change =
        power
            .multiply(new BigDecimal(BuildingSimulation.DT))
            .divide(get(body + ".cp"), DIGITS)
            .divide(mass, DIGITS);
    values.merge(body + ".temp", change, BigDecimal::add);
  }

  private BigDecimal get(String name) {
    BigDecimal value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name);
    }
    return value;
  }
}
