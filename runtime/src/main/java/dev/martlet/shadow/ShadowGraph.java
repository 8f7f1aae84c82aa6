package dev.martlet.shadow;

import java.lang.reflect.Array;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Makes the shadows of a graph of objects and arrays: one for each of them, however many ways lead
 * to it.
 *
 * {@snippet :
 * ParticleTangentVector dparticle = ShadowGraph.zerosLike(particle);
 * }
 */
@NullUnmarked // A null may stand wherever a zero is meant.
@SuppressWarnings("exports") // @Nullable is for tools that have it.
public final class ShadowGraph {
  private final Map<Object, Object> known = new IdentityHashMap<>();
  private final Map<Object, Set<Object>> added = new IdentityHashMap<>();

  /** Makes a graph in which nothing is known. */
  public ShadowGraph() {}

  /**
   * Makes the shadow of an object and of all that it leads to.
   *
   * @param <V> the class of its tangents
   * @param object the object, or null
   * @return a shadow of zeros; null for null
   */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public static <V> V zerosLike(@Nullable Object object) {
    return object == null ? null : new ShadowGraph().shadow(object);
  }

  /**
   * Makes the shadow of an array of objects, however deep, and of all that it leads to.
   *
   * @param <T> the type of the shadow's elements
   * @param array the array, or null
   * @param none nothing; its type is the shadow's
   * @return a shadow of zeros; null for null
   */
  @SafeVarargs
  public static <T> T @Nullable [] zerosLikeAll(Object @Nullable [] array, T... none) {
    return ObjectGraphs.as(new ShadowGraph().shadows(array, none.getClass()));
  }

  /**
   * Gives an object's shadow, or that of a list, map or optional of objects or of arrays of
   * numbers.
   *
   * @param <V> the class of its tangents
   * @param object the object, or null
   * @return its only shadow; null for null
   * @throws IllegalArgumentException if its class is not differentiable
   */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public <V> V shadow(@Nullable Object object) {
    if (object == null) {
      return null;
    }
    Object found = known.get(object);
    if (found != null) {
      return ObjectGraphs.as(found);
    }
    if (GraphCollections.isOne(object)) {
      return ObjectGraphs.as(
          GraphCollections.mapped(object, known, (_, element) -> shadowOf(element)));
    }
    CompositeType<Object, ?> composite = ObjectGraphs.compositeOf(object);
    if (composite != null) {
      return ObjectGraphs.as(composite.shadow(object, this));
    }
    ObjectType<Object, ?> type = ObjectGraphs.typeOf(object);
    if (type == null && (object instanceof Record || object instanceof Number)) {
      return null; // Numbers, without anything that has a shadow.
    }
    if (type == null) {
      throw new IllegalArgumentException(
          object.getClass().getName() + " is not @Differentiable, or was compiled without Martlet");
    }
    return ObjectGraphs.as(linked(object, type));
  }

  private @Nullable Object shadowOf(@Nullable Object element) {
    return switch (element) {
      case double[] numbers -> shadow(numbers);
      case float[] numbers -> shadow(numbers);
      case Object[] array -> shadows(array, isOfNumbers(array) ? array.getClass() : Object[].class);
      case null, default -> shadow(element);
    };
  }

  private static boolean isOfNumbers(Object[] array) {
    Class<?> element = array.getClass().getComponentType();
    while (element.isArray()) {
      element = element.getComponentType();
    }
    return element.isPrimitive();
  }

  private <V extends ObjectTangent<?>> V linked(Object object, ObjectType<Object, V> type) {
    V shadow = type.emptyTangent();
    known.put(object, shadow);
    type.link(object, shadow, this);
    return shadow;
  }

  /**
   * Gives the shadow of numbers.
   *
   * @param array the array, or null
   * @return its only shadow; null for null
   */
  public double @Nullable [] shadow(double @Nullable [] array) {
    return array == null
        ? null
        : (double[]) known.computeIfAbsent(array, _ -> new double[array.length]);
  }

  /**
   * Gives the shadow of numbers.
   *
   * @param array the array, or null
   * @return its only shadow; null for null
   */
  public float @Nullable [] shadow(float @Nullable [] array) {
    return array == null
        ? null
        : (float[]) known.computeIfAbsent(array, _ -> new float[array.length]);
  }

  /**
   * Gives the shadow of an array of objects, of records or of arrays.
   *
   * @param <T> the type of the shadow's elements
   * @param array the array, or null
   * @param none nothing; its type is the shadow's
   * @return its only shadow, where records have null; null for null
   */
  @SafeVarargs
  public final <T> T @Nullable [] shadows(Object @Nullable [] array, T... none) {
    return ObjectGraphs.as(shadows(array, none.getClass()));
  }

  private @Nullable Object shadows(Object @Nullable [] array, Class<?> type) {
    if (array == null) {
      return null;
    }
    Object found = known.get(array);
    if (found != null) {
      return found;
    }
    Class<?> element = ObjectGraphs.tangentOf(array.getClass().getComponentType(), type);
    Object[] shadow = (Object[]) Array.newInstance(element, array.length);
    known.put(array, shadow);
    boolean isOfReferences =
        element.isArray()
            || element.isInterface()
            || element == Object.class
            || ObjectTangent.class.isAssignableFrom(element)
            || CompositeTangent.class.isAssignableFrom(element);
    for (int i = 0; i < array.length && isOfReferences; i++) {
      shadow[i] =
          switch (array[i]) {
            case double[] numbers -> shadow(numbers);
            case float[] numbers -> shadow(numbers);
            case Object[] inner -> shadows(inner, element == Object.class ? type : element);
            case null, default -> shadow(array[i]);
          };
    }
    return shadow;
  }

  /**
   * Makes sure that two parameters do not lead to the same object or array: they are separate
   * variables, and the method changes one of them.
   *
   * @param one an object, an array, or a collection of those, or null
   * @param other the same
   * @param names what to call the two in the error
   * @throws IllegalArgumentException if they lead to the same object or array
   */
  public static void checkDistinct(@Nullable Object one, @Nullable Object other, String names) {
    var graph = new ShadowGraph();
    graph.shadowOf(one);
    var another = new ShadowGraph();
    another.shadowOf(other);
    for (Object each : another.known.keySet()) {
      if (graph.known.containsKey(each) && GraphCollections.mayChange(each)) {
        throw new IllegalArgumentException(
            "The parameters "
                + names
                + " lead to the same object or array, which the method changes");
      }
    }
  }

  /**
   * Adds a tangent that was given to a shadow.
   *
   * @param shadow of an object, or of an array; or null
   * @param tangent of the same object, or null
   * @throws IllegalArgumentException if they are no tangents of the same object
   */
  public static void add(@Nullable Object shadow, @Nullable Object tangent) {
    GraphSums.added(shadow, tangent, new IdentityHashMap<>());
  }

  /**
   * Copies a graph of tangents.
   *
   * @param <T> their type
   * @param tangent the tangent of an object or of an array, or null
   * @return an equal one, and nothing in it is of the other graph
   */
  public static <T> T copy(T tangent) {
    return ObjectGraphs.as(ObjectGraphs.copy(tangent, new IdentityHashMap<>()));
  }

  /**
   * Copies a tangent that was given, for the sweep will write to it.
   *
   * @param <T> its type
   * @param tangent the tangent, or null for zeros
   * @param shape zeros in the shape of the object
   * @return new tangents in that shape
   * @throws IllegalArgumentException if the tangent is of another shape
   */
  public static <T> T received(@Nullable T tangent, T shape) {
    return ObjectGraphs.as(GraphSums.added(copy(shape), tangent, new IdentityHashMap<>()));
  }

  /**
   * Adds a tangent that was given to the only one that something has in this graph.
   *
   * @param <T> its type
   * @param tangent the tangent, or null for zeros
   * @param shape what has the shape of the tangent
   * @return the sum of all tangents of the same shape, which are new objects and arrays
   * @throws IllegalArgumentException if the tangent is of another shape
   */
  public <T> T receive(@Nullable T tangent, @Nullable T shape) {
    Object sum = ObjectGraphs.zeros(shape, known);
    return ObjectGraphs.as(GraphSums.added(sum, tangent, added));
  }

  /**
   * Puts the numbers of a tangent and the shadows of what it leads to together.
   *
   * @param <T> its type
   * @param numbers a tangent of which numbers count; null is zero
   * @param references a tangent of which arrays and objects count
   * @return the tangent of both
   */
  public static <T> @Nullable T merged(@Nullable T numbers, @Nullable T references) {
    return ObjectGraphs.as(Merging.merged(numbers, references));
  }

  /**
   * Leaves the arrays and objects out of a tangent.
   *
   * @param <T> its type
   * @param tangent a tangent, or null
   * @return the tangent of the numbers in it, with null for all else
   */
  public static <T> @Nullable T numbers(@Nullable T tangent) {
    return ObjectGraphs.as(Merging.numbers(tangent));
  }
}
