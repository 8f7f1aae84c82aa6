import dev.martlet.annotation.Differentiable;

// Records of numbers and of such records can be differentiable; other types are passive.
final class Example {
  @Differentiable
  interface Shape {} // error: MRT0111 Shape
}
