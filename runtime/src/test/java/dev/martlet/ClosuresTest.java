package dev.martlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * That each pullback and differential is a lambda away, and the JDK's interface where there is one.
 */
class ClosuresTest {

  @Test
  void pullbacks() {
    Pullback<String, Integer> objects = String::length;
    DoublePullback<String> fromDouble = Double::toString;
    FloatPullback<String> fromFloat = Float::toString;
    ToDoublePullback<String> toDouble = Double::parseDouble;
    ToFloatPullback<String> toFloat = Float::parseFloat;
    DoubleToDoublePullback doubles = v -> 2 * v;
    DoubleToFloatPullback doubleToFloat = v -> (float) v;
    FloatToDoublePullback floatToDouble = v -> v;
    FloatToFloatPullback floats = v -> 2 * v;

    Function<String, Integer> objectsOfTheJdk = objects;
    DoubleFunction<String> fromDoubleOfTheJdk = fromDouble;
    ToDoubleFunction<String> toDoubleOfTheJdk = toDouble;
    DoubleUnaryOperator doublesOfTheJdk = doubles;
    FloatFunction<String> fromFloatOfOurs = fromFloat;
    FloatUnaryOperator floatsOfOurs = floats;
    assertEquals(3, objectsOfTheJdk.apply("abc"));
    assertEquals("1.5", fromDoubleOfTheJdk.apply(1.5));
    assertEquals("1.5", fromFloatOfOurs.apply(1.5f));
    assertEquals(1.5, toDoubleOfTheJdk.applyAsDouble("1.5"));
    assertEquals(1.5f, toFloat.apply("1.5"));
    assertEquals(3.0, doublesOfTheJdk.applyAsDouble(1.5));
    assertEquals(1.5f, doubleToFloat.apply(1.5));
    assertEquals(1.5, floatToDouble.apply(1.5f));
    assertEquals(3f, floatsOfOurs.applyAsFloat(1.5f));
  }

  @Test
  void differentials() {
    Differential<String, Integer> objects = String::length;
    DoubleDifferential<String> fromDouble = Double::toString;
    FloatDifferential<String> fromFloat = Float::toString;
    ToDoubleDifferential<String> toDouble = Double::parseDouble;
    ToFloatDifferential<String> toFloat = Float::parseFloat;
    DoubleToDoubleDifferential doubles = v -> 2 * v;
    DoubleToFloatDifferential doubleToFloat = v -> (float) v;
    FloatToDoubleDifferential floatToDouble = v -> v;
    FloatToFloatDifferential floats = v -> 2 * v;
    DoubleBinaryDifferential twoDoubles = (v, w) -> v + 2 * w;
    BiDifferential<String, Integer, String> twoObjects = String::repeat;

    Function<String, Integer> objectsOfTheJdk = objects;
    DoubleFunction<String> fromDoubleOfTheJdk = fromDouble;
    ToDoubleFunction<String> toDoubleOfTheJdk = toDouble;
    DoubleUnaryOperator doublesOfTheJdk = doubles;
    DoubleBinaryOperator twoDoublesOfTheJdk = twoDoubles;
    BiFunction<String, Integer, String> twoObjectsOfTheJdk = twoObjects;
    FloatFunction<String> fromFloatOfOurs = fromFloat;
    FloatUnaryOperator floatsOfOurs = floats;
    assertEquals(3, objectsOfTheJdk.apply("abc"));
    assertEquals("1.5", fromDoubleOfTheJdk.apply(1.5));
    assertEquals("1.5", fromFloatOfOurs.apply(1.5f));
    assertEquals(1.5, toDoubleOfTheJdk.applyAsDouble("1.5"));
    assertEquals(1.5f, toFloat.apply("1.5"));
    assertEquals(3.0, doublesOfTheJdk.applyAsDouble(1.5));
    assertEquals(1.5f, doubleToFloat.apply(1.5));
    assertEquals(1.5, floatToDouble.apply(1.5f));
    assertEquals(3f, floatsOfOurs.applyAsFloat(1.5f));
    assertEquals(5.0, twoDoublesOfTheJdk.applyAsDouble(1, 2));
    assertEquals("abab", twoObjectsOfTheJdk.apply("ab", 2));
  }
}
