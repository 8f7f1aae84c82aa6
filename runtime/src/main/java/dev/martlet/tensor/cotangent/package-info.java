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
    operations = {
      RegressionLosses.class,
      MarginLosses.class,
      LossReduction.class,
      BatchNorm.class,
      Conv1d.class,
      Conv2d.class,
      Conv3d.class,
      Dense.class,
      DepthwiseConv1d.class,
      DepthwiseConv2d.class,
      DepthwiseConv3d.class,
      Dropout.class,
      Embedding.class,
      Flatten.class,
      GroupNorm.class,
      GruCell.class,
      Lambda.class,
      LayerNorm.class,
      LstmCell.class,
      MaxPool1d.class,
      MaxPool2d.class,
      MaxPool3d.class,
      MeanPool1d.class,
      MeanPool2d.class,
      MeanPool3d.class,
      MultiHeadAttention.class,
      Reshape.class,
      SimpleRnnCell.class,
      TransposedConv1d.class,
      TransposedConv2d.class,
      TransposedConv3d.class
    },
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

import dev.martlet.layer.BatchNorm;
import dev.martlet.layer.Conv1d;
import dev.martlet.layer.Conv2d;
import dev.martlet.layer.Conv3d;
import dev.martlet.layer.Dense;
import dev.martlet.layer.DepthwiseConv1d;
import dev.martlet.layer.DepthwiseConv2d;
import dev.martlet.layer.DepthwiseConv3d;
import dev.martlet.layer.Dropout;
import dev.martlet.layer.Embedding;
import dev.martlet.layer.Flatten;
import dev.martlet.layer.GroupNorm;
import dev.martlet.layer.GruCell;
import dev.martlet.layer.Lambda;
import dev.martlet.layer.LayerNorm;
import dev.martlet.layer.LstmCell;
import dev.martlet.layer.MaxPool1d;
import dev.martlet.layer.MaxPool2d;
import dev.martlet.layer.MaxPool3d;
import dev.martlet.layer.MeanPool1d;
import dev.martlet.layer.MeanPool2d;
import dev.martlet.layer.MeanPool3d;
import dev.martlet.layer.MultiHeadAttention;
import dev.martlet.layer.Reshape;
import dev.martlet.layer.SimpleRnnCell;
import dev.martlet.layer.TransposedConv1d;
import dev.martlet.layer.TransposedConv2d;
import dev.martlet.layer.TransposedConv3d;
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
