package dev.martlet.tensor;

import dev.martlet.DifferentiableType;
import dev.martlet.LeafBlock;
import dev.martlet.LeafCombiner;
import dev.martlet.LeafMapper;
import dev.martlet.kernel.Storage;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;

/**
 * What can be done with all tensors and their tangents. Its leaves are the elements, whose names
 * are their numbers, row by row.
 *
 * @param <S> the scalar type
 */
record TensorType<S>() implements DifferentiableType<Tensor<S>, Tensor<S>> {

  @Override
  public Tensor<S> zeroTangentVector(Tensor<S> value) {
    return Tensor.zeros(value.dtype(), value.layout());
  }

  @Override
  public Tensor<S> moved(Tensor<S> value, Tensor<S> along) {
    Cotangents.checkTangent("moved", along, value);
    return value.plus(along);
  }

  @Override
  public Tensor<S> mapped(Tensor<S> value, LeafMapper mapper) {
    if (mapper instanceof Keeper keeper) {
      keeper.tensor(value);
      return value;
    }
    if (!mapper.isDoneWithLeaves()) {
      Lease lease = value.lease();
      if (lease != null) {
        lease.last();
      }
    }
    value.dtype().kernels("mapped");
    boolean isKept = mapper.isIdentity();
    Tensor<S> result = isKept ? value : TensorMemory.unset(value.dtype(), value.layout());
    LeafBlock block = LeafBlock.ofShape(value.shape());
    if (value.array() instanceof float[] floats) {
      mapper.mapAll(
          block,
          FloatBuffer.wrap(floats).asReadOnlyBuffer(),
          isKept ? FloatBuffer.allocate(0) : FloatBuffer.wrap((float[]) result.array()));
    } else {
      mapper.mapAll(
          block,
          DoubleBuffer.wrap((double[]) value.array()).asReadOnlyBuffer(),
          isKept ? DoubleBuffer.allocate(0) : DoubleBuffer.wrap((double[]) result.array()));
    }
    return result;
  }

  @Override
  public Tensor<S> mappedTangent(Tensor<S> tangent, LeafMapper mapper) {
    return mapped(tangent, mapper);
  }

  @Override
  public Tensor<S> combinedTangents(Tensor<S> first, Tensor<S> second, LeafCombiner combiner) {
    Cotangents.checkTangent("combinedTangents", second, first);
    Storage<Object> storage = first.dtype().kernels("combinedTangents").storage();
    Object combined = storage.allocate(first.size());
    for (int i = 0; i < first.size(); i++) {
      double left = storage.get(first.array(), i);
      double right = storage.get(second.array(), i);
      String name = String.valueOf(i);
      storage.set(
          combined,
          i,
          first.dtype() == DType.FLOAT
              ? combiner.combine(name, (float) left, (float) right)
              : combiner.combine(name, left, right));
    }
    return Tensor.owning(first.dtype(), first.layout(), combined);
  }
}
