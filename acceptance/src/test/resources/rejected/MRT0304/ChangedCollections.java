import dev.martlet.annotation.Differentiable;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;

// Derivatives see a collection as a value.
// entry good
final class ChangedCollections {
  @Differentiable
  record Bag(List<Double> items, double x) {}

  static void push(List<Double> list, double x, int n) {
    if (n > 0) {
      push(list, x, n - 1);
    }
    list.add(x);
  }

  @Differentiable
  static double given(List<Double> list, double x) {
    list.set(0, 2.0); // error: MRT0304 a collection
    return list.get(0) * x;
  }

  @Differentiable
  static double alias(List<Double> list, double x) {
    List<Double> other = x > 0 ? list : List.of();
    other.add(x); // error: MRT0304 a collection
    return list.get(0) * x;
  }

  @Differentiable
  static double helper(double x) {
    List<Double> list = new ArrayList<>();
    push(list, x, 2); // error: MRT0304 a collection
    return list.get(0) * x;
  }

  @Differentiable
  static double within(List<Double> list, double x) {
    Bag bag = new Bag(list, x);
    list.add(x); // error: MRT0304 a collection
    return bag.items().get(0) * x;
  }

  @Differentiable
  static List<Double> returned(double x) {
    List<Double> list = new ArrayList<>();
    list.add(x); // error: MRT0304 a collection
    return list;
  }

  @Differentiable
  static double view(List<Double> list, double x) {
    ListIterator<Double> iterator = list.listIterator();
    iterator.next();
    iterator.set(x); // error: MRT0304 a collection
    return list.get(0);
  }

  @Differentiable
  static double map(Map<String, Double> map, double x) {
    map.put("a", x); // error: MRT0304 a collection
    return map.get("a");
  }

  @Differentiable
  static double nested(List<List<Double>> lists, double x) {
    lists.get(0).add(x); // error: MRT0304 a collection
    return lists.get(0).get(0);
  }

  @Differentiable
  static double good(double x, List<Double> log) {
    log.add(x);
    return x * log.size();
  }
}
