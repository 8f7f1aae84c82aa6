package dev.martlet.tensor;

import dev.martlet.CarriedState;
import dev.martlet.LeafBlock;
import dev.martlet.LeafMapper;
import dev.martlet.TangentVector;
import dev.martlet.dynamic.DifferentiableTypes;
import dev.martlet.dynamic.DynamicTangents;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tensors that values lead to: by the types of differentiable values, in collections, and
 * in other records. It is a mapper that maps nothing; {@link TensorType} knows it.
 *
 * @param found is called for each array that is on loan
 */
record Keeper(Consumer<Lease> found) implements LeafMapper {

  void visit(@Nullable Object value) {
    switch (value) {
      case null -> {}
      case Tensor<?> tensor -> tensor(tensor);
      case TangentVector<?> vector -> tangent(vector);
      case Iterable<?> values -> values.forEach(this::visit);
      case Map<?, ?> map -> map.values().forEach(this::visit);
      case Optional<?> optional -> optional.ifPresent(this::visit);
      case Object[] values -> Arrays.asList(values).forEach(this::visit);
      case Record record when DifferentiableTypes.ofClass(record.getClass()) == null ->
          components(record);
      default -> DynamicTangents.mapped("", value, this);
    }
  }

  /** Of gradients by several parameters, values with their gradients, and the user's own. */
  private void components(Record record) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Method accessor = component.getAccessor();
      if (!accessor.trySetAccessible()) {
        throw new IllegalArgumentException(
            "%s cannot be looked into: hand over what it holds".formatted(record.getClass()));
      }
      try {
        visit(accessor.invoke(record));
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException("%s cannot be read".formatted(component), e);
      }
    }
  }

  private <V extends TangentVector<V>> void tangent(TangentVector<V> vector) {
    @SuppressWarnings("unchecked") // Its type's own tangent vector.
    V own = (V) vector;
    own.differentiableType().mappedTangent(own, this);
  }

  void tensor(Tensor<?> tensor) {
    Lease lease = tensor.lease();
    if (lease != null) {
      found.accept(lease);
    }
  }

  @Override
  public double map(String name, double leaf) {
    return leaf;
  }

  @Override
  public float map(String name, float leaf) {
    return leaf;
  }

  /** Arrays are not on loan. */
  @Override
  public void mapAll(LeafBlock block, FloatBuffer leaves, FloatBuffer mapped) {}

  @Override
  public void mapAll(LeafBlock block, DoubleBuffer leaves, DoubleBuffer mapped) {}

  /** Its copy is thrown away; what it holds is found on the way. */
  @Override
  public <T extends CarriedState<T>> T mapState(String name, T state) {
    state.mapped(this);
    return state;
  }

  @Override
  public LeafMapper within(String component) {
    return this;
  }
}
