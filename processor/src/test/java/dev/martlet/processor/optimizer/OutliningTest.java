package dev.martlet.processor.optimizer;

import static dev.martlet.processor.ir.Callee.Kind.STATIC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.processor.backend.InMemoryCompiler;
import dev.martlet.processor.backend.RandomCode;
import dev.martlet.processor.backend.RandomCodeTest;
import dev.martlet.processor.backend.Written;
import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import dev.martlet.processor.ir.Verifier;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Large methods come out below HotSpot's limit, and mean what they meant. */
class OutliningTest {
  private static final int HUGE_METHOD_LIMIT = 8000;
  private static final Type OPERATOR = Type.declared("java.util.function.DoubleUnaryOperator");
  private static final int LINES = 3000;
  private static final int LISTS = 600;

  @Test
  void partsMeanWhatTheWholeMeant() throws Exception {
    var tiny = new Outlining.Limits(60, 40, 3, 2, 255);
    RandomCodeTest.check(7000, 40, javaClass -> verified(Outlining.split(javaClass, tiny)));
  }

  @Test
  void whatWouldHaveTooManyParametersStaysInItsPlace() throws Exception {
    var crowded = new Outlining.Limits(60, 40, 3, 2, 4);
    RandomCodeTest.check(7100, 40, javaClass -> verified(Outlining.split(javaClass, crowded)));
  }

  @Test
  void whatFitsIsLeftAlone() {
    List<Function> functions = List.of(new RandomCode(3).next(), new RandomCode(4).next());
    JavaClass javaClass = Written.javaClass(functions);
    assertSame(javaClass, Outlining.split(javaClass));
  }

  @Test
  void everyPartOfALongGradientIsCompiledByHotSpot() throws Exception {
    var written = write(gradient(false));
    double[] expected = derivative(0.7, -0.3);
    var method = written.getMethod("gradient", double.class, double.class);
    assertEquals(expected[0], (double) method.invoke(null, 0.7, -0.3));
  }

  @Test
  void everyPartOfALongPullbackIsCompiledByHotSpot() throws Exception {
    var written = write(gradient(true));
    double[] expected = derivative(0.7, -0.3);
    var method = written.getMethod("pullback", double.class, double.class);
    var pullback = (DoubleUnaryOperator) method.invoke(null, 0.7, -0.3);
    assertEquals(expected[0], pullback.applyAsDouble(1.0));
    assertEquals(expected[0] * 2, pullback.applyAsDouble(2.0));
  }

  /** There are no arrays of them, but arrays of objects do. */
  @Test
  void objectsWithTypeArgumentsAreNotParametersEach() throws Exception {
    Class<?> written = write(lists());
    int expected = 0;
    for (int i = 0; i < LISTS; i++) {
      expected += List.of(0.7 + i).hashCode();
    }
    assertEquals(expected, written.getMethod("hashes", double.class).invoke(null, 0.7));
  }

  @Test
  void onlyCastsOfPartsAreSuppressed() {
    JavaClass whole = Written.javaClass(List.of(lists()));
    JavaClass split = Outlining.split(whole);
    assertEquals(List.of("unchecked"), Outlining.unavoidableWarnings(whole, split));
    JavaClass numbers = Written.javaClass(List.of(gradient(false)));
    assertEquals(List.of(), Outlining.unavoidableWarnings(numbers, Outlining.split(numbers)));
    assertEquals(List.of(), Outlining.unavoidableWarnings(split, split));
  }

  private static JavaClass verified(JavaClass javaClass) {
    javaClass.methods().forEach(method -> Verifier.verify(method.function()));
    return javaClass;
  }

  private static Class<?> write(Function function) throws Exception {
    JavaClass whole = Written.javaClass(List.of(function));
    JavaClass split = verified(Outlining.split(whole));
    List<String> warnings = Outlining.unavoidableWarnings(whole, split);
    Map<String, String> sources = Map.of(Written.NAME, Written.text(split, warnings));
    Map<String, Integer> sizes =
        sizes(Objects.requireNonNull(InMemoryCompiler.compile(sources).get(Written.NAME)));
    sizes.forEach(
        (name, size) -> assertTrue(size < HUGE_METHOD_LIMIT, () -> name + " has " + size));
    int largest = sizes.values().stream().mapToInt(size -> size).max().orElseThrow();
    assertTrue(largest > HUGE_METHOD_LIMIT / 4, () -> "cut too small: " + sizes);
    return InMemoryCompiler.load(sources).loadClass(Written.NAME);
  }

  private static Map<String, Integer> sizes(byte[] classFile) {
    ClassModel model = ClassFile.of().parse(classFile);
    Map<String, Integer> sizes = new HashMap<>();
    for (var method : model.methods()) {
      method
          .code()
          .ifPresent(
              code ->
                  sizes.put(
                      method.methodName().stringValue(), ((CodeAttribute) code).codeLength()));
    }
    return sizes;
  }

  /** One line of the program: the operation and the earlier values that it uses. */
  private record Line(int operation, int left, int right) {}

  /** Lines like {@code v17 = v16 * v3}, the first two being the parameters. */
  private static List<Line> lines() {
    var random = new Random(11);
    List<Line> lines = new ArrayList<>();
    for (int i = 2; i < LINES; i++) {
      lines.add(new Line(random.nextInt(4), i - 1, random.nextInt(i)));
    }
    return lines;
  }

  /** The derivative of the last line by the parameters, and the value. */
  private static double[] derivative(double x, double y) {
    List<Line> lines = lines();
    double[] v = new double[LINES];
    v[0] = x;
    v[1] = y;
    for (int i = 2; i < LINES; i++) {
      Line line = lines.get(i - 2);
      double left = v[line.left];
      double right = v[line.right];
      v[i] =
          switch (line.operation) {
            case 0 -> left * right;
            case 1 -> left + right;
            case 2 -> left - right;
            default -> Math.sin(left);
          };
    }
    double[] d = new double[LINES];
    d[LINES - 1] = 1;
    for (int i = LINES - 1; i >= 2; i--) {
      Line line = lines.get(i - 2);
      switch (line.operation) {
        case 0 -> {
          d[line.left] += d[i] * v[line.right];
          d[line.right] += d[i] * v[line.left];
        }
        case 1 -> {
          d[line.left] += d[i];
          d[line.right] += d[i];
        }
        case 2 -> {
          d[line.left] += d[i];
          d[line.right] -= d[i];
        }
        default -> d[line.left] += d[i] * Math.cos(v[line.left]);
      }
    }
    return new double[] {d[0], d[1], v[LINES - 1]};
  }

  /** The same as one function in both sweeps, the second of them possibly as a closure. */
  private static Function gradient(boolean isPullback) {
    Values values = new Values();
    var out = new RegionBuilder(values);
    List<Value> v = new ArrayList<>();
    v.add(values.fresh(Primitive.DOUBLE, "x"));
    v.add(values.fresh(Primitive.DOUBLE, "y"));
    List<Value> parameters = List.copyOf(v);
    List<Line> lines = lines();
    for (Line line : lines) {
      Value left = v.get(line.left);
      Value right = v.get(line.right);
      v.add(
          switch (line.operation) {
            case 0 -> out.multiply(left, right);
            case 1 -> out.add(left, right);
            case 2 -> out.subtract(left, right);
            default -> math(out, "sin", left);
          });
    }
    RegionBuilder reverse = isPullback ? out.nested() : out;
    Value seed = isPullback ? values.fresh(Primitive.DOUBLE, "dy") : out.constant(1.0);
    Value zero = reverse.constant(0.0);
    List<Value> d = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      d.add(i == LINES - 1 ? seed : zero);
    }
    for (int i = LINES - 1; i >= 2; i--) {
      Line line = lines.get(i - 2);
      Value left = v.get(line.left);
      Value right = v.get(line.right);
      Value by = d.get(i);
      switch (line.operation) {
        case 0 -> {
          add(reverse, d, line.left, reverse.multiply(by, right));
          add(reverse, d, line.right, reverse.multiply(by, left));
        }
        case 1 -> {
          add(reverse, d, line.left, by);
          add(reverse, d, line.right, by);
        }
        case 2 -> {
          add(reverse, d, line.left, by);
          d.set(line.right, reverse.subtract(d.get(line.right), by));
        }
        default -> add(reverse, d, line.left, reverse.multiply(by, math(reverse, "cos", left)));
      }
    }
    var end = new Terminator.Yield(List.of(d.getFirst()));
    if (!isPullback) {
      return function("gradient", Primitive.DOUBLE, out.finish(parameters, end));
    }
    Value closure = out.closure(OPERATOR, reverse.finish(List.of(seed), end));
    return function(
        "pullback", OPERATOR, out.finish(parameters, new Terminator.Yield(List.of(closure))));
  }

  /** Makes many lists before it uses the first of them. */
  private static Function lists() {
    Type list = Type.declared("java.util.List", Type.BOXED_DOUBLE);
    var of = new Callee(STATIC, "java.util.List", "of", List.of(Type.BOXED_DOUBLE), list);
    var hash = new Callee(STATIC, "java.util.Objects", "hashCode", List.of(list), Primitive.INT);
    Values values = new Values();
    var out = new RegionBuilder(values);
    Value x = values.fresh(Primitive.DOUBLE, "x");
    List<Value> lists = new ArrayList<>();
    for (int i = 0; i < LISTS; i++) {
      Value element = out.add(x, out.constant((double) i));
      lists.add(out.call(of, out.box(element, Type.BOXED_DOUBLE)));
    }
    Value sum = out.constant(0);
    for (Value each : lists) {
      sum = out.add(sum, out.call(hash, each));
    }
    Region body = out.finish(List.of(x), new Terminator.Yield(List.of(sum)));
    return function("hashes", Primitive.INT, body);
  }

  private static void add(RegionBuilder out, List<Value> d, int index, Value more) {
    d.set(index, out.add(d.get(index), more));
  }

  private static Value math(RegionBuilder out, String name, Value operand) {
    List<Type> parameters = List.of(Primitive.DOUBLE);
    return out.call(
        new Callee(STATIC, "java.lang.Math", name, parameters, Primitive.DOUBLE), operand);
  }

  private static Function function(String name, Type result, Region body) {
    return new Function("p.Written." + name + "()", List.of(result), List.of(), body, Span.NONE);
  }
}
