package dev.martlet.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlidingWindowTest {
  @ParameterizedTest
  @CsvSource({"0, 3", "1, 1", "1, 3", "2, 2", "4, 3", "7, 5"})
  void isBlankWhereNoSourceIsWithin(int height, int width) {
    for (int window = 1; window <= 3; window++) {
      for (int stride = 1; stride <= 3; stride++) {
        for (int dilation = 1; dilation <= 5; dilation++) {
          SlidingWindow sliding =
              SlidingWindow.of(
                  "test",
                  Shape.of(height, width),
                  Shape.of(window, 2),
                  new int[] {stride, 1},
                  new int[] {dilation, dilation},
                  true);
          assertEquals(hasBlankRow(sliding.sources(), 2 * window), sliding.isBlank());
        }
      }
    }
  }

  private static boolean hasBlankRow(int[] sources, int window) {
    for (int from = 0; from < sources.length; from += window) {
      if (Arrays.stream(sources, from, from + window).allMatch(i -> i == SlidingWindow.OUTSIDE)) {
        return true;
      }
    }
    return false;
  }
}
