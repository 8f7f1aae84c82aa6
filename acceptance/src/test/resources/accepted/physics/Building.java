package physics;

import dev.martlet.annotation.Differentiable;

// The simulation by which compile-time differentiation in Swift is known.
// golden
// check loss(new Start(), 20)
// expect BuildingDerivatives.loss.gradient(new Start(), 20).startingTemperature() ~ 0.8725142030644607
// expect BuildingDerivatives.loss.gradient(new Start(), 20).tank().temp() ~ 0.12758713519147624
// expect Math.abs(BuildingDerivatives.loss.gradient(new Start(), 20).tube().diameter() - 230.88770652954025) < 1e-9 == true
// expect Math.abs(BuildingDerivatives.loss.gradient(new Start(), 20).slab().area() - 3.842512278957512e-05) < 1e-15 == true
// expect loss(new Start(), 20) ~ 10.634975130093661
final class Building {
  @Differentiable
  record Tube(double spacing, double diameter, double thickness, double resistivity) {}

  @Differentiable
  record Slab(double temp, double area, double cp, double density, double thickness) {}

  @Differentiable
  record Quanta(double power, double temp, double flow, double density, double cp) {}

  @Differentiable
  record Tank(double temp, double volume, double cp, double density, double mass) {}

  @Differentiable
  record Start(Tube tube, Slab slab, Quanta quanta, Tank tank, double startingTemperature) {
    Start() {
      this(
          new Tube(.50292, .019, .001588, 2.43),
          new Slab(21.1111111, 100, .2, 2242.58, .101),
          new Quanta(0, 60, .0006309, 1000, 4180),
          new Tank(70, .0757082, 4180, 1000, 75.708),
          33.3);
    }
  }

  @Differentiable
  record TankAndQuanta(Tank tank, Quanta quanta) {}

  @Differentiable
  record QuantaAndLoad(Quanta quanta, double load) {}

  static final double DT = 0.1;

  private static TankAndQuanta updateTank(Tank tank, Quanta quanta) {
    double massPerTime = quanta.flow() * quanta.density();
    double power = (tank.temp() - quanta.temp()) * massPerTime * quanta.cp();
    double temp = tank.temp() + power * DT / tank.cp() / (tank.volume() * tank.density());
    return new TankAndQuanta(
        new Tank(temp, tank.volume(), tank.cp(), tank.density(), tank.mass()),
        new Quanta(power, quanta.temp(), quanta.flow(), quanta.density(), quanta.cp()));
  }

  private static Quanta updateQuanta(Quanta q) {
    double mass = q.flow() * DT * q.density();
    double temp = q.temp() + q.power() * DT / q.cp() / mass;
    return new Quanta(0, temp, q.flow(), q.density(), q.cp());
  }

  private static QuantaAndLoad loadAndQuanta(Tube tube, Slab slab, Quanta q) {
    double resistance =
        tube.resistivity() * tube.thickness() / (slab.area() / tube.spacing() * Math.PI * tube.diameter()) * 10;
    double power = (slab.temp() - q.temp()) * (1 / resistance);
    return new QuantaAndLoad(new Quanta(power, q.temp(), q.flow(), q.density(), q.cp()), -power);
  }

  private static Slab updateSlab(Slab slab, double load) {
    double mass = slab.area() * slab.thickness() * slab.density();
    double temp = slab.temp() + load * DT / slab.cp() / mass;
    return new Slab(temp, slab.area(), slab.cp(), slab.density(), slab.thickness());
  }

  @Differentiable
  static double loss(Start start, int steps) {
    Slab slab = start.slab();
    slab = new Slab(start.startingTemperature(), slab.area(), slab.cp(), slab.density(), slab.thickness());
    Quanta quanta = start.quanta();
    Tank tank = start.tank();
    for (int i = 0; i < steps; i++) {
      var stored = updateTank(tank, quanta);
      tank = stored.tank();
      quanta = updateQuanta(stored.quanta());
      var loaded = loadAndQuanta(start.tube(), slab, quanta);
      quanta = updateQuanta(loaded.quanta());
      slab = updateSlab(slab, loaded.load());
    }
    double difference = slab.temp() - 27.344767;
    if (difference < 0) {
      return -difference;
    }
    return difference;
  }
}
