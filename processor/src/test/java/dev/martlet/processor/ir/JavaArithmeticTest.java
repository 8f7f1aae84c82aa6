package dev.martlet.processor.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Arithmetic.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Compares with the same operators as javac compiles them. */
final class JavaArithmeticTest {
  private static final double[] DOUBLES = {
    0.0, -0.0, 1.5, -2.5, 1e10, -1e19, 1e300, Double.NaN, 1 / 0.0, -1 / 0.0, 4.9e-324, 70000.7
  };
  private static final long[] LONGS = {
    0, 1, -1, 31, 33, -70000, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE
  };

  private static void check(Object expected, BinaryOperator operator, Object x, Object y) {
    assertEquals(
        expected, JavaArithmetic.binary(operator, x, y), () -> x + " " + operator + " " + y);
  }

  @Test
  void doubles() {
    for (double x : DOUBLES) {
      for (double y : DOUBLES) {
        check(x + y, BinaryOperator.ADD, x, y);
        check(x - y, BinaryOperator.SUBTRACT, x, y);
        check(x * y, BinaryOperator.MULTIPLY, x, y);
        check(x / y, BinaryOperator.DIVIDE, x, y);
        check(x % y, BinaryOperator.REMAINDER, x, y);
        check(x == y, BinaryOperator.EQUAL, x, y);
        check(x != y, BinaryOperator.UNEQUAL, x, y);
        check(x < y, BinaryOperator.LESS, x, y);
        check(x <= y, BinaryOperator.LESS_OR_EQUAL, x, y);
        check(x > y, BinaryOperator.GREATER, x, y);
        check(x >= y, BinaryOperator.GREATER_OR_EQUAL, x, y);
      }
      assertEquals(-x, JavaArithmetic.unary(UnaryOperator.NEGATE, x));
    }
  }

  @Test
  void floats() {
    for (double wideX : DOUBLES) {
      for (double wideY : DOUBLES) {
        float x = (float) wideX;
        float y = (float) wideY;
        check(x + y, BinaryOperator.ADD, x, y);
        check(x - y, BinaryOperator.SUBTRACT, x, y);
        check(x * y, BinaryOperator.MULTIPLY, x, y);
        check(x / y, BinaryOperator.DIVIDE, x, y);
        check(x % y, BinaryOperator.REMAINDER, x, y);
        check(x == y, BinaryOperator.EQUAL, x, y);
        check(x < y, BinaryOperator.LESS, x, y);
        check(x >= y, BinaryOperator.GREATER_OR_EQUAL, x, y);
      }
    }
  }

  @Test
  void integers() {
    for (long longX : LONGS) {
      for (long longY : LONGS) {
        int x = (int) longX;
        int y = (int) longY;
        check(x + y, BinaryOperator.ADD, x, y);
        check(x - y, BinaryOperator.SUBTRACT, x, y);
        check(x * y, BinaryOperator.MULTIPLY, x, y);
        check(x << y, BinaryOperator.SHIFT_LEFT, x, y);
        check(x >> longY, BinaryOperator.SHIFT_RIGHT, x, longY);
        check(x >>> longY, BinaryOperator.SHIFT_RIGHT_UNSIGNED, x, longY);
        check(x & y, BinaryOperator.AND, x, y);
        check(x ^ y, BinaryOperator.XOR, x, y);
        check(x | y, BinaryOperator.OR, x, y);
        check(x <= y, BinaryOperator.LESS_OR_EQUAL, x, y);
        if (y != 0) {
          check(x / y, BinaryOperator.DIVIDE, x, y);
          check(x % y, BinaryOperator.REMAINDER, x, y);
        }
        check(longX * longY, BinaryOperator.MULTIPLY, longX, longY);
        check(longX << y, BinaryOperator.SHIFT_LEFT, longX, y);
        check(longX >>> longY, BinaryOperator.SHIFT_RIGHT_UNSIGNED, longX, longY);
        check(longX > longY, BinaryOperator.GREATER, longX, longY);
        if (longY != 0) {
          check(longX / longY, BinaryOperator.DIVIDE, longX, longY);
        }
      }
    }
  }

  @Test
  void conversions() {
    for (double x : DOUBLES) {
      assertEquals((int) x, JavaArithmetic.convert(x, Type.Primitive.INT));
      assertEquals((long) x, JavaArithmetic.convert(x, Type.Primitive.LONG));
      assertEquals((float) x, JavaArithmetic.convert(x, Type.Primitive.FLOAT));
      assertEquals((byte) x, JavaArithmetic.convert(x, Type.Primitive.BYTE));
      assertEquals((short) x, JavaArithmetic.convert(x, Type.Primitive.SHORT));
      assertEquals((char) x, JavaArithmetic.convert(x, Type.Primitive.CHAR));
      assertEquals((long) (float) x, JavaArithmetic.convert((float) x, Type.Primitive.LONG));
      assertEquals((char) (float) x, JavaArithmetic.convert((float) x, Type.Primitive.CHAR));
    }
    for (long x : LONGS) {
      assertEquals((float) x, JavaArithmetic.convert(x, Type.Primitive.FLOAT));
      assertEquals((double) x, JavaArithmetic.convert(x, Type.Primitive.DOUBLE));
      assertEquals((byte) x, JavaArithmetic.convert(x, Type.Primitive.BYTE));
      assertEquals((char) x, JavaArithmetic.convert(x, Type.Primitive.CHAR));
      assertEquals((int) (char) x, JavaArithmetic.convert((char) x, Type.Primitive.INT));
      assertEquals((short) (char) x, JavaArithmetic.convert((char) x, Type.Primitive.SHORT));
      assertEquals((float) (int) x, JavaArithmetic.convert((int) x, Type.Primitive.FLOAT));
    }
  }

  @Test
  void booleans() {
    for (boolean x : new boolean[] {true, false}) {
      for (boolean y : new boolean[] {true, false}) {
        check(x && y, BinaryOperator.AND, x, y);
        check(x || y, BinaryOperator.OR, x, y);
        check(x ^ y, BinaryOperator.XOR, x, y);
        check(x == y, BinaryOperator.EQUAL, x, y);
        check(x != y, BinaryOperator.UNEQUAL, x, y);
      }
      assertEquals(!x, JavaArithmetic.unary(UnaryOperator.NOT, x));
    }
  }
}
