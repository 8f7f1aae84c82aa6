package dev.martlet.processor.frontend;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Argument lists for a method: typical and odd values of each parameter type, combined. Values of
 * the program's own types come from its method {@code Object[] __samples()}.
 */
final class SampleArguments {
  private static final int MOST = 60;

  private final Class<?> subject;
  private final Method method;

  SampleArguments(Class<?> subject, Method method) {
    this.subject = subject;
    this.method = method;
  }

  /** Always the same lists, of fresh objects. */
  List<Object[]> all() {
    Class<?>[] types = method.getParameterTypes();
    List<List<Object>> samples = Arrays.stream(types).map(this::samples).toList();
    long total = samples.stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
    long step = Math.max(1, total / MOST | 1);
    List<Object[]> lists = new ArrayList<>();
    for (long i = 0; i < total; i += step) {
      Object[] arguments = new Object[types.length];
      long rest = i;
      for (int j = 0; j < types.length; j++) {
        // Fresh samples each time, since a method may change them.
        List<Object> fresh = samples(types[j]);
        arguments[j] = fresh.get((int) (rest % fresh.size()));
        rest /= fresh.size();
      }
      lists.add(arguments);
    }
    return lists;
  }

  private List<Object> samples(Class<?> type) {
    List<Object> samples = new ArrayList<>(standard(type));
    if (samples.isEmpty() || type == Object.class) {
      for (Object own : own()) {
        if (type.isInstance(own)) {
          samples.add(own);
        }
      }
      samples.add(null);
    }
    return samples;
  }

  private Object[] own() {
    try {
      Method method = subject.getDeclaredMethod("__samples");
      method.setAccessible(true);
      return (Object[]) method.invoke(null);
    } catch (NoSuchMethodException _) {
      return new Object[0];
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new LinkageError("the samples cannot be called", e);
    }
  }

  private static List<Object> standard(Class<?> type) {
    return switch (type.getName()) {
      case "int" -> List.of(0, 1, 2, 3, 4, 5, 7, 12, -1, -5, Integer.MAX_VALUE);
      case "long" -> List.of(0L, 1L, -3L, 1L << 40, Long.MIN_VALUE);
      case "double" ->
          List.of(0.0, -0.0, 0.5, 1.0, 2.75, -3.5, 1e10, Double.NaN, Double.POSITIVE_INFINITY);
      case "float" -> List.of(0f, -0f, 0.1f, 1.5f, -7.25f, Float.NaN);
      case "boolean" -> List.of(true, false);
      case "byte" -> List.of((byte) 0, (byte) 1, (byte) 127, (byte) -128);
      case "short" -> List.of((short) 0, (short) 3, (short) -32768);
      case "char" -> List.of('a', 'b', 'z', '\0', '\uffff');
      case "java.lang.String" -> Arrays.asList("", "a", "bb", "ccc", "x1", null);
      case "java.lang.Integer" -> Arrays.asList(0, 1, 2, 500, -3, null);
      case "java.lang.Double" -> Arrays.asList(0.0, 1.5, -2.0, null);
      case "java.lang.Character" -> Arrays.asList('a', 'q', null);
      case "java.lang.Object" -> Arrays.asList("text", 1, 7, 2.5, 'c', 9L);
      case "[D" ->
          Arrays.asList(new double[0], new double[] {1.5}, new double[] {3, -1, 2, 0.5}, null);
      case "[I" -> Arrays.asList(new int[0], new int[] {4}, new int[] {3, 0, 2, -1, 5}, null);
      case "[[D" -> Arrays.asList(new double[][] {{1, 2}, {}, {3}}, new double[0][]);
      case "[Ljava.lang.String;" -> Arrays.asList(new String[0], new String[] {"a", "bb"});
      case "java.util.List" ->
          Arrays.asList(new ArrayList<>(), new ArrayList<>(List.of(1.0, 2.5, -4.0)), null);
      default -> List.of();
    };
  }
}
