/**
 * What differentiated programs run on: differential operators, function types, tangent vectors and
 * the rules of {@link java.lang.Math}, tensors, and what learns: layers, optimizers, data,
 * training.
 */
module dev.martlet.runtime {
  requires transitive dev.martlet.annotations;
  requires static org.jspecify;

  exports dev.martlet;
  exports dev.martlet.checkpoint;
  exports dev.martlet.collection;
  exports dev.martlet.data;
  exports dev.martlet.dynamic;
  exports dev.martlet.layer;
  exports dev.martlet.math;
  exports dev.martlet.metric;
  exports dev.martlet.optimizer;
  exports dev.martlet.safetensors;
  exports dev.martlet.shadow;
  exports dev.martlet.tape;
  exports dev.martlet.tensor;
  exports dev.martlet.tensor.cotangent;
  exports dev.martlet.training;
}
