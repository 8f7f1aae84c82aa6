package dev.martlet.processor.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Interpreter;
import dev.martlet.processor.ir.Module;
import dev.martlet.processor.ir.RecordValue;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Says whether two functions do the same, bit for bit: results, effects and exceptions, for
 * arguments among which are NaN, infinities, both zeros and null.
 */
final class Equivalence {
  private static final double[] REALS = {
    0.0,
    -0.0,
    1.0,
    -1.5,
    2.25,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    Double.MAX_VALUE,
    1e-17,
    3e10
  };
  private static final int[] INTS = {0, 1, -1, 2, 3, 5, Integer.MAX_VALUE, Integer.MIN_VALUE};

  private final Module module;
  private final Interpreter interpreter;
  private final Random random = new Random(25);

  Equivalence(Module module) {
    this.module = module;
    interpreter = new Interpreter(Equivalence.class.getClassLoader(), module);
  }

  /** Runs both many times. */
  void check(Function before, Function after, int runs) {
    for (int run = 0; run < runs; run++) {
      List<@Nullable Object> arguments = new ArrayList<>();
      for (Value parameter : before.parameters()) {
        arguments.add(argument(parameter.type(), parameter.name().equals("this")));
      }
      String expected = outcome(before, arguments);
      assertEquals(expected, outcome(after, arguments), () -> arguments + "\n" + before + after);
    }
  }

  private @Nullable Object argument(Type type, boolean isReceiver) {
    return switch (type) {
      case Type.Primitive primitive ->
          switch (primitive) {
            case DOUBLE -> REALS[random.nextInt(REALS.length)];
            case FLOAT -> (float) REALS[random.nextInt(REALS.length)];
            case INT -> INTS[random.nextInt(INTS.length)];
            case LONG -> (long) INTS[random.nextInt(INTS.length)];
            case BOOLEAN -> random.nextBoolean();
            case BYTE -> (byte) random.nextInt();
            case SHORT -> (short) random.nextInt();
            case CHAR -> (char) random.nextInt();
            case VOID -> throw new IllegalArgumentException("void");
          };
      case Type.Array(var element) when element == Type.Primitive.DOUBLE ->
          random.nextInt(5) == 0 ? null : random.doubles(random.nextInt(4)).toArray();
      case Type.Declared declared when !isReceiver && random.nextInt(4) == 0 -> null;
      case Type.Declared declared when declared.equals(Type.BOXED_DOUBLE) ->
          REALS[random.nextInt(REALS.length)];
      case Type.Declared declared when module.structure(declared).isPresent() ->
          record(module.structure(declared).get());
      default -> null;
    };
  }

  private RecordValue record(Structure structure) {
    List<@Nullable Object> components = new ArrayList<>();
    structure.components().forEach(component -> components.add(argument(component.type(), false)));
    return new RecordValue(
        structure.type(),
        structure.components().stream().map(Structure.Component::name).toList(),
        components);
  }

  private String outcome(Function function, List<@Nullable Object> arguments) {
    String result;
    Trace.take();
    try {
      // Arrays are written to: each run has its own.
      @Nullable Object[] own = arguments.toArray();
      for (int i = 0; i < own.length; i++) {
        own[i] = own[i] instanceof double[] array ? array.clone() : own[i];
      }
      List<@Nullable Object> results = interpreter.run(function, own);
      result = text(results) + " with " + text(Arrays.asList(own));
    } catch (RuntimeException e) {
      result = e.getClass().getName();
    }
    return result + " after " + Trace.take();
  }

  /** Doubles by their shortest text, which tells apart all but NaNs. */
  private static String text(List<? extends @Nullable Object> values) {
    List<String> texts = new ArrayList<>();
    for (Object value : values) {
      texts.add(value instanceof double[] array ? Arrays.toString(array) : String.valueOf(value));
    }
    return texts.toString();
  }
}
