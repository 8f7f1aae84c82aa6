package dev.martlet.optimizer;

import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * Leaves of a model that an optimizer treats in their own way.
 *
 * @param members which leaves these are, by the name of the array or tensor that they are in, as in
 *     {@code hidden.bias}
 * @param rateFactor by what their learning rate is multiplied; 0 leaves them as they are
 * @param weightDecay their weight decay, where it is not the optimizer's
 */
public record ParameterGroup(
    Predicate<String> members, double rateFactor, OptionalDouble weightDecay) {

  /**
   * The leaves that are not to be learned.
   *
   * @param members which leaves these are
   * @return the group
   */
  public static ParameterGroup frozen(Predicate<String> members) {
    return new ParameterGroup(members, 0, OptionalDouble.empty());
  }

  /**
   * Leaves with another learning rate.
   *
   * @param members which leaves these are
   * @param rateFactor by what it is multiplied
   * @return the group
   */
  public static ParameterGroup withRateFactor(Predicate<String> members, double rateFactor) {
    return new ParameterGroup(members, rateFactor, OptionalDouble.empty());
  }

  /**
   * Leaves with another weight decay.
   *
   * @param members which leaves these are
   * @param weightDecay the weight decay
   * @return the group
   */
  public static ParameterGroup withWeightDecay(Predicate<String> members, double weightDecay) {
    return new ParameterGroup(members, 1, OptionalDouble.of(weightDecay));
  }
}
