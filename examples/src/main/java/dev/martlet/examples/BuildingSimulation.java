package dev.martlet.examples;

import dev.martlet.annotation.Differentiable;

/**
 * A slab of concrete, heated by water from a tank through tubes: the simulation by which
 * compile-time differentiation in Swift is known. Its loss has twenty inputs, in nested records,
 * which are carried through a loop.
 *
 * <p>The records' methods are ordinary Java. They need no annotation: what is called from {@link
 * #loss} is differentiated with it.
 */
public final class BuildingSimulation {
  /** The length of a step. */
  public static final double DT = 0.1;

  /** The temperature that the slab should have after the last step. */
  public static final double TARGET = 27.344767;

  private BuildingSimulation() {}

  /** The tube in the slab. */
  @Differentiable
  public record Tube(double spacing, double diameter, double thickness, double resistivity) {

    /** The resistance to heat between the water in the tube and a slab. */
    public double resistance(Slab slab) {
      double length = slab.area() / spacing;
      return (resistivity * thickness) / (length * Math.PI * diameter) * 10;
    }
  }

  /** The slab of concrete. */
  @Differentiable
  public record Slab(double temp, double area, double cp, double density, double thickness) {

    /** This slab at another temperature. */
    public Slab withTemp(double newTemp) {
      return new Slab(newTemp, area, cp, density, thickness);
    }

    /** This slab after a step with a load of heat. */
    public Slab loaded(double load) {
      return withTemp(temp + (load * DT) / cp / ((area * thickness) * density));
    }
  }

  /** An amount of water that goes round. */
  @Differentiable
  public record Quanta(double power, double temp, double flow, double density, double cp) {

    /** This water with power that its next step takes up. */
    public Quanta withPower(double newPower) {
      return new Quanta(newPower, temp, flow, density, cp);
    }

    /** This water after a step with the power that it was given. */
    public Quanta heated() {
      double newTemp = temp + (power * DT) / cp / ((flow * DT) * density);
      return new Quanta(0, newTemp, flow, density, cp);
    }
  }

  /** The tank that the water comes from. */
  @Differentiable
  public record Tank(double temp, double volume, double cp, double density, double mass) {

    /** The power that goes over into the water. */
    public double powerInto(Quanta quanta) {
      return (temp - quanta.temp()) * (quanta.flow() * quanta.density()) * quanta.cp();
    }

    /** This tank after a step with that power. */
    public Tank heated(double power) {
      return new Tank(temp + (power * DT) / cp / (volume * density), volume, cp, density, mass);
    }
  }

  /** All that the loss is differentiated by. */
  @Differentiable
  public record Building(
      Tube tube, Slab slab, Quanta quanta, Tank tank, double startingTemperature) {

    /** The building that figures are published for. */
    public static Building published() {
      return new Building(
          new Tube(.50292, .019, .001588, 2.43),
          new Slab(21.1111111, 100, .2, 2242.58, .101),
          new Quanta(0, 60, .0006309, 1000, 4180),
          new Tank(70, .0757082, 4180, 1000, 75.708),
          33.3);
    }
  }

  /**
   * Runs the simulation.
   *
   * @param building where it starts
   * @param steps the number of steps
   * @return the slab's temperature after the last one
   */
  @Differentiable
  public static double slabTemperature(Building building, int steps) {
    Tube tube = building.tube();
    Slab slab = building.slab().withTemp(building.startingTemperature());
    Quanta quanta = building.quanta();
    Tank tank = building.tank();
    for (int step = 0; step < steps; step++) {
      double power = tank.powerInto(quanta);
      tank = tank.heated(power);
      quanta = quanta.withPower(power).heated();

      double conductance = 1 / tube.resistance(slab);
      double transferred = (slab.temp() - quanta.temp()) * conductance;
      quanta = quanta.withPower(transferred).heated();
      slab = slab.loaded(-transferred);
    }
    return slab.temp();
  }

  /**
   * How far the slab ends from where it should.
   *
   * @param building where the simulation starts
   * @param steps the number of steps
   * @return the distance from {@link #TARGET}
   */
  @Differentiable
  public static double loss(Building building, int steps) {
    double difference = slabTemperature(building, steps) - TARGET;
    if (difference < 0) {
      return -difference;
    }
    return difference;
  }
}
