package objects;

import dev.martlet.annotation.Differentiable;

/** Objects that belong to an object of the class around theirs. */
// check within(2.0, 3.0)
// check of(new Inner.Tank(2, 3), 1.5)
// check ofValve(Inner.valve(2, 3), 1.5)
// check ofBoth(new Inner.Both(new Inner.Tank(2, 3), Inner.valve(4, 5)), 1.5)
// check shared(Inner.two(), 2.0)
// check looped(2.0, 4)
// throws qualified(null, 2.0)
// check qualified(new Inner.Tank(2, 3), 2.0)
// check Plain.of(2.0)
// check nested(2.0)
// check thrown(2.0)
// check thrown(-2.0)
final class Inner {
  @Differentiable
  static final class Tank {
    double level;
    double area;
    Valve last;

    Tank(double level, double area) {
      this.level = level;
      this.area = area;
    }

    Valve open(double width) {
      Valve valve = new Valve(width);
      last = valve;
      return valve;
    }

    void drain(double x) {
      level -= x / area;
    }

    /** Knows its tank, and may change it. */
    @Differentiable
    final class Valve {
      double width;
      double passed = level * 0.1;

      Valve(double width) {
        this.width = width * area;
        passed += Tank.this.level;
      }

      Tank tank() {
        return Tank.this;
      }

      double flow(double t) {
        double q = width * level * t;
        drain(q);
        passed += q * Tank.this.area;
        level *= 1 - t * 0.01;
        return q;
      }

      Wheel wheel(double r) {
        return new Wheel(r);
      }

      @Differentiable
      final class Wheel {
        final double r;

        Wheel(double r) {
          this.r = r * width;
        }

        Valve valve() {
          return Valve.this;
        }

        double turn() {
          width *= r;
          level += width;
          return level * r + passed;
        }
      }
    }
  }

  @Differentiable
  record Both(Tank tank, Tank.Valve valve) {}

  static Tank.Valve valve(double level, double area) {
    return new Tank(level, area).open(0.5);
  }

  static Tank.Valve[] two() {
    Tank tank = new Tank(2, 3);
    return new Tank.Valve[] {tank.open(0.5), tank.open(0.25), valve(1, 4)};
  }

  @Differentiable
  static double within(double level, double area) {
    Tank tank = new Tank(level, area);
    Tank.Valve valve = tank.open(level * 0.1);
    double q = valve.flow(area) + tank.last.flow(0.5);
    return q * tank.level + valve.passed + valve.tank().area;
  }

  @Differentiable
  static double of(Tank tank, double t) {
    Tank.Valve valve = tank.new Valve(t);
    tank.level *= valve.passed;
    valve.width += valve.tank().level;
    return valve.flow(t * 0.1) * tank.level;
  }

  @Differentiable
  static double ofValve(Tank.Valve valve, double t) {
    Tank tank = valve.tank();
    tank.level *= t;
    double q = valve.flow(t);
    tank.area += q;
    return q * valve.tank().area + tank.last.width * valve.passed;
  }

  @Differentiable
  static double ofBoth(Both both, double t) {
    both.tank().level *= both.valve().flow(t);
    return both.tank().level + both.valve().tank().level * both.tank().area;
  }

  @Differentiable
  static double shared(Tank.Valve[] valves, double t) {
    double sum = 0;
    for (Tank.Valve valve : valves) {
      sum += valve.flow(t * 0.1) * valve.tank().area;
      valve.tank().area *= sum;
    }
    return sum * valves[0].tank().level + valves[1].tank().level;
  }

  @Differentiable
  static double looped(double x, int n) {
    Tank tank = new Tank(x, 2);
    Tank.Valve valve = tank.open(x);
    for (int i = 0; i < n; i++) {
      if (i % 2 == 0) {
        valve = tank.open(valve.passed);
      } else {
        tank = new Tank(valve.width, tank.level);
      }
      tank.level += valve.flow(0.1) * valve.tank().level;
    }
    return tank.level * valve.tank().area;
  }

  @Differentiable
  static double qualified(Tank tank, double x) {
    return tank.new Valve(x).width * x;
  }

  @Differentiable
  static double nested(double x) {
    Tank tank = new Tank(x, x * x);
    Tank.Valve.Wheel wheel = tank.open(x).wheel(0.5 * x);
    double sum = wheel.turn();
    tank.area += sum;
    return sum * wheel.turn() * wheel.valve().tank().area;
  }

  @Differentiable
  static double thrown(double x) {
    Tank tank = new Tank(x, 2);
    try {
      tank.level *= 3;
      if (x < 0) {
        throw new IllegalStateException("negative");
      }
      tank.level = tank.last.width;
    } catch (NullPointerException e) {
      tank.level *= x;
    } catch (IllegalStateException e) {
      tank.open(x * x).width = tank.last.passed;
      tank.level += tank.last.width;
    }
    return tank.level;
  }

  /** The object around is data. */
  static final class Plain {
    final double scale;

    Plain(double scale) {
      this.scale = scale;
    }

    @Differentiable
    final class Scaled {
      final double x;

      Scaled(double x) {
        this.x = x * scale;
      }

      Plain plain() {
        return Plain.this;
      }

      double get() {
        return x * x * scale;
      }
    }

    @Differentiable
    static double of(double x) {
      Scaled scaled = new Plain(3).new Scaled(x);
      return scaled.get() * scaled.x;
    }
  }
}
