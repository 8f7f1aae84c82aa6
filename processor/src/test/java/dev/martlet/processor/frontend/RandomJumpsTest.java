package dev.martlet.processor.frontend;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever jumps where: the structured form does the same. */
final class RandomJumpsTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void jumpsMeanWhatTheyMeant(long seed) {
    int rounds = Integer.getInteger("random.jumps", 1);
    for (int i = 0; i < rounds; i++) {
      new LoweredProgram(new RandomJumps(seed + 100L * i).methods(12)).check();
    }
  }
}
