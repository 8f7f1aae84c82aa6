/**
 * The cotangents of operations as compositions of operations, so that a derivative can be
 * differentiated once more: the closures of the operations' own rules, which are faster, are opaque
 * to the compiler. It reads the sources of this package, which are in the jar beside the classes.
 *
 * <p>Nobody calls these methods by hand. Open {@link
 * dev.martlet.tensor.cotangent.ArithmeticCotangents} first.
 */
@NullMarked
@Composed(
    operations = {RegressionLosses.class, MarginLosses.class, LossReduction.class, Dense.class},
    partials = {
      ShadowSums.class,
      BoxDerivatives.class,
      ExponentialDerivatives.class,
      ExtremumDerivatives.class,
      RepresentationDerivatives.class,
      RootDerivatives.class,
      RoundingDerivatives.class,
      ScalingDerivatives.class,
      StrictExponentialDerivatives.class,
      StrictExtremumDerivatives.class,
      StrictRepresentationDerivatives.class,
      StrictRootDerivatives.class,
      StrictRoundingDerivatives.class,
      StrictScalingDerivatives.class,
      StrictTrigonometricDerivatives.class,
      TrigonometricDerivatives.class
    })
package dev.martlet.tensor.cotangent;

import dev.martlet.layer.Dense;
import dev.martlet.math.BoxDerivatives;
import dev.martlet.math.ExponentialDerivatives;
import dev.martlet.math.ExtremumDerivatives;
import dev.martlet.math.RepresentationDerivatives;
import dev.martlet.math.RootDerivatives;
import dev.martlet.math.RoundingDerivatives;
import dev.martlet.math.ScalingDerivatives;
import dev.martlet.math.StrictExponentialDerivatives;
import dev.martlet.math.StrictExtremumDerivatives;
import dev.martlet.math.StrictRepresentationDerivatives;
import dev.martlet.math.StrictRootDerivatives;
import dev.martlet.math.StrictRoundingDerivatives;
import dev.martlet.math.StrictScalingDerivatives;
import dev.martlet.math.StrictTrigonometricDerivatives;
import dev.martlet.math.TrigonometricDerivatives;
import dev.martlet.shadow.ShadowSums;
import dev.martlet.tensor.LossReduction;
import dev.martlet.tensor.MarginLosses;
import dev.martlet.tensor.RegressionLosses;
import org.jspecify.annotations.NullMarked;
