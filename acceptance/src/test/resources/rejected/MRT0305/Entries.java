import dev.martlet.annotation.Differentiable;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

// An entry is differentiated where it is the variable of a loop and stays there.
// entry good
final class Entries {
  @Differentiable
  record Point(double x, double y) {}

  static double value(Map.Entry<String, Double> entry) {
    return entry.getValue(); // error: MRT0305
  }

  @Differentiable
  static double handedOn(Map<String, Double> map, double x) {
    double sum = 0;
    for (var entry : map.entrySet()) {
      sum += value(entry) * x;
    }
    return sum;
  }

  @Differentiable
  static double kept(Map<String, Double> map, double x) {
    Map.Entry<String, Double> last = null;
    for (var entry : map.entrySet()) {
      last = entry;
    }
    return last == null ? x : last.getValue() * x; // error: MRT0305 Map.Entry.getValue
  }

  @Differentiable
  static double removed(Map<String, Double> map, double x) {
    double sum = 0;
    for (var entry : map.entrySet()) {
      map.remove(entry.getKey());
      sum += entry.getValue() * x; // error: MRT0305 Map.Entry.getValue
      break;
    }
    return sum;
  }

  @Differentiable
  static double collection(Map<String, Double> map, double x) {
    Collection<Double> values = map.values();
    double sum = 0;
    for (double value : values) { // error: MRT0305 Iterator.next
      sum += value * x;
    }
    return sum;
  }

  @Differentiable
  static double iterator(Map<String, Double> map, double x) {
    Iterator<Double> values = map.values().iterator();
    return values.next() * x; // error: MRT0305 Iterator.next
  }

  @Differentiable
  static double numbers(Map<Double, Double> map, double x) {
    double sum = 0;
    for (var entry : map.entrySet()) {
      double key = entry.getKey(); // error: MRT0305 Map.Entry.getKey
      sum += key * entry.getValue(); // error: MRT0305 Map.Entry.getValue
    }
    return sum * x;
  }

  @Differentiable
  static double points(Map<Point, Double> map, double x) {
    double sum = 0;
    for (Point point : map.keySet()) { // error: MRT0305 Iterator.next
      sum += point.x() * x;
    }
    return sum;
  }

  @Differentiable
  static double good(Map<String, Double> map, double x) {
    for (var entry : map.entrySet()) {
      System.out.println(entry);
    }
    return x * x;
  }
}
