import dev.martlet.annotation.Differentiable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

// Lists are followed where they are made or given, and go nowhere else.
// entry good
final class ChangedCollections {
  @Differentiable
  record Bag(List<Double> items, double x) {}

  private static final List<Double> SHARED = new ArrayList<>();

  static void push(List<Double> list, double x, int n) {
    if (n > 0) {
      push(list, x, n - 1);
    }
    list.add(x);
  }

  static List<Double> shared(int n) {
    return n > 0 ? shared(n - 1) : SHARED;
  }

  @Differentiable
  static double given(List<Double> list, Bag bag, double x) {
    list.set(0, 2.0); // error: MRT0304 who may hold it in another argument
    return list.get(0) * x * bag.x();
  }

  @Differentiable
  static double given(List<Double> list, Optional<List<Double>> other, double x) {
    list.set(0, x); // error: MRT0304 who may hold it in another argument
    return list.get(0) * other.get().get(0);
  }

  @Differentiable
  static double component(Bag bag, double x) {
    bag.items().add(x); // error: MRT0304 a collection
    return bag.items().get(0) * x;
  }

  @Differentiable
  static double helper(double x) {
    List<Double> list = new ArrayList<>();
    push(list, x, 2); // error: MRT0304 a collection that goes to 'push'
    return list.get(0) * x;
  }

  @Differentiable
  static Bag inside(double x) {
    List<Double> list = new ArrayList<>();
    list.add(x); // error: MRT0304 a collection that goes to a record
    return new Bag(list, x);
  }

  @Differentiable
  static double optional(double x) {
    List<Double> list = new ArrayList<>();
    Optional<List<Double>> some = Optional.of(list);
    list.add(x); // error: MRT0304 a collection
    return some.get().get(0);
  }

  @Differentiable
  static double view(List<Double> list, double x) {
    ListIterator<Double> iterator = list.listIterator();
    iterator.next();
    iterator.set(x); // error: MRT0304 a collection
    return list.get(0);
  }

  @Differentiable
  static double iterator(double x) {
    List<Double> list = new ArrayList<>();
    list.add(x); // error: MRT0304 a collection
    list.add(x * x); // error: MRT0304 a collection
    Iterator<Double> iterator = list.iterator();
    iterator.next();
    iterator.remove();
    return list.get(0);
  }

  @Differentiable
  static double shuffled(double x) {
    List<Double> list = new ArrayList<>();
    list.add(x); // error: MRT0304 a collection that goes to 'shuffle'
    list.add(x * x); // error: MRT0304 a collection
    Collections.shuffle(list);
    return list.get(0);
  }

  @Differentiable
  static double backwards(double x) {
    List<Double> list = new ArrayList<>();
    list.add(x); // error: MRT0304 a collection that goes to 'reversed'
    List<Double> view = list.reversed();
    list.add(x * x); // error: MRT0304 a collection
    return view.get(0);
  }

  @Differentiable
  static double frozen(double x) {
    List<Double> list = new ArrayList<>();
    list.add(x); // error: MRT0304 a collection that goes to 'unmodifiableList'
    List<Double> view = Collections.unmodifiableList(list);
    list.set(0, x * x); // error: MRT0304 a collection
    return view.get(0);
  }

  @Differentiable
  static double frozenMap(double x) {
    Map<String, Double> map = new HashMap<>();
    map.put("a", x); // error: MRT0304 a collection that goes to 'unmodifiableMap'
    Map<String, Double> view = Collections.unmodifiableMap(map);
    map.put("a", x * x); // error: MRT0304 a collection
    return view.get("a");
  }

  static List<Double> values(List<Double> list, int n) {
    if (n > 0) {
      return values(list, n - 1);
    }
    list.set(0, 2.0);
    return list;
  }

  @Differentiable
  static double named(double x) {
    List<Double> list = new ArrayList<>();
    list.add(x); // error: MRT0304 a collection that goes to 'values'
    values(list, 1);
    return list.get(0) * x;
  }

  @Differentiable
  static double part(double x) {
    List<Double> list = new ArrayList<>();
    list.add(x); // error: MRT0304 a collection
    List<Double> part = list.subList(0, 1);
    part.set(0, x * x); // error: MRT0304 a collection
    return list.get(0);
  }

  @Differentiable
  static double asCollection(double x) {
    List<Double> list = new ArrayList<>();
    Collection<Double> collection = list;
    collection.add(x); // error: MRT0304 a collection
    return list.get(0);
  }

  @Differentiable
  static double ofStatic(double x) {
    List<Double> list = shared(1);
    list.set(0, x); // error: MRT0304 a collection
    return shared(2).get(0) * list.get(0);
  }

  @Differentiable
  static double ordered(double x) {
    Map<String, Double> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER); // error: MRT0305 TreeMap
    map.put("a", x); // error: MRT0304 a collection
    map.put("A", x * x); // error: MRT0304 a collection
    return map.get("a");
  }

  @Differentiable
  static double entries(double x) {
    Map<String, Double> map = new HashMap<>();
    map.put("a", x); // error: MRT0304 a collection that goes to 'entrySet'
    map.entrySet().iterator().next().setValue(x * x); // error: MRT0304 a collection
    return map.get("a");
  }

  @Differentiable
  static double keys(double x) {
    Map<String, Double> map = new HashMap<>();
    map.put("a", x); // error: MRT0304 a collection that goes to 'remove'
    map.keySet().remove("a");
    return map.getOrDefault("a", x * x);
  }

  interface Changing {
    @Differentiable
    double run(List<Double> list, double x);
  }

  static final class Setting implements Changing {
    @Override
    @Differentiable
    public double run(List<Double> list, double x) { // error: MRT0304 the list 'list' of a method
      list.set(0, x);
      return list.get(0) * x;
    }
  }

  @Differentiable
  static double nested(Map<String, List<Double>> lists, double x) {
    lists.get("a").add(x); // error: MRT0304 a collection
    return lists.get("a").get(0);
  }

  @Differentiable
  static double good(double x, List<Double> log) {
    log.add(x);
    return x * log.size();
  }
}
