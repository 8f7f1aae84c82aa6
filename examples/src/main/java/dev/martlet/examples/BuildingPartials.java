package dev.martlet.examples;

import dev.martlet.examples.BuildingSimulation.Building;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Compares the gradient of the {@link BuildingSimulation} with values computed another way. */
final class BuildingPartials {
  /** The number of steps that {@link #known} is for. */
  static final int STEPS = 20;

  private BuildingPartials() {}

  /** Prints all twenty; whether they agree. */
  static boolean agree(PrintStream out) {
    out.printf("Building simulation, %d steps: loss and its partial derivatives%n", STEPS);
    var loss = BuildingSimulationDerivatives.loss.valueWithGradient(Building.published(), STEPS);
    var comparison = new Comparison(out, 1e-10);
    comparison.row("loss", loss.value(), 10.634975130093661);
    var known = known();
    BuildingSimulation_BuildingDerivatives.differentiableType()
        .forEachTangentLeaf(
            loss.gradient(),
            (name, partial) -> comparison.row(name, partial, known.getOrDefault(name, Double.NaN)));
    return comparison.agrees();
  }

  /**
   * The partial derivatives after {@link #STEPS} steps, rounded from central differences of the
   * simulation in decimal arithmetic of 80 digits. The tests do that computation again.
   */
  static Map<String, Double> known() {
    Map<String, Double> known = new LinkedHashMap<>();
    known.put("tube.spacing", -8.722791744335604);
    known.put("tube.diameter", 230.88770652954014);
    known.put("tube.thickness", -2762.5103426078476);
    known.put("tube.resistivity", -1.8052948247165688);
    known.put("slab.temp", 0.0);
    known.put("slab.area", 3.842512278956681E-5);
    known.put("slab.cp", -21.915119558911528);
    known.put("slab.density", -0.0019544559889869283);
    known.put("slab.thickness", -43.39627635428025);
    known.put("quanta.power", 0.0);
    known.put("quanta.temp", -1.0133825593724186E-4);
    known.put("quanta.flow", 1.6120870773501546);
    known.put("quanta.density", 1.0170657371002126E-6);
    known.put("quanta.cp", 2.4331716198569675E-7);
    known.put("tank.temp", 0.12758713519147624);
    known.put("tank.volume", -0.06418826515564884);
    known.put("tank.cp", -1.1625784727408836E-6);
    known.put("tank.density", -4.859578016056893E-6);
    known.put("tank.mass", 0.0);
    known.put("startingTemperature", 0.872514203064461);
    return known;
  }
}
