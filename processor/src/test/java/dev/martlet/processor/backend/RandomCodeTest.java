package dev.martlet.processor.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Interpreter;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Verifier;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random functions mean the same to the interpreter and, written as Java, to javac. */
public class RandomCodeTest {
  private static final double[] REALS = {0.0, -0.0, 1.5, -2.0, Double.NaN, 1e200};

  @Test
  void javaDoesWhatTheFunctionSays() throws Exception {
    check(1, 400, javaClass -> javaClass);
  }

  /** Compares functions with these seeds, after something was done to the class. */
  public static void check(int seed, int count, UnaryOperator<JavaClass> pass) throws Exception {
    List<Function> functions =
        IntStream.range(seed, seed + count)
            .mapToObj(i -> Verifier.verify(new RandomCode(i).next()))
            .toList();
    String source = Written.text(pass.apply(Written.javaClass(functions)));
    Class<?> written = InMemoryCompiler.load(Map.of(Written.NAME, source)).loadClass(Written.NAME);
    for (int i = 0; i < count; i++) {
      Method method =
          written.getMethod("f" + i, double.class, double.class, int.class, double[].class);
      for (int n = -1; n < 5; n++) {
        double x = REALS[n + 1];
        double y = 0.3 * n;
        String expected = interpreted(functions.get(i), x, y, n);
        int number = i;
        assertEquals(
            expected,
            executed(method, x, y, n),
            () -> "seed " + (seed + number) + "\n" + functions.get(number) + source);
      }
    }
  }

  private static double[] array() {
    return new double[] {1.25, -0.5, 3.0, 7.0};
  }

  private static String interpreted(Function function, double x, double y, int n) {
    double[] array = array();
    String result;
    try {
      result = bits(new Interpreter().run(function, x, y, n, array).getFirst());
    } catch (RuntimeException thrown) {
      result = thrown.getClass().getName();
    }
    return result + Arrays.toString(array);
  }

  private static String executed(Method method, double x, double y, int n) throws Exception {
    double[] array = array();
    String result;
    try {
      result = bits(method.invoke(null, x, y, n, array));
    } catch (InvocationTargetException thrown) {
      result = Objects.requireNonNull(thrown.getCause()).getClass().getName();
    }
    return result + Arrays.toString(array);
  }

  /** All NaNs are one: which bits an operation on two of them gives is not defined. */
  private static String bits(Object number) {
    return Long.toHexString(Double.doubleToLongBits((Double) number));
  }
}
