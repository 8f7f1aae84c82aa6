import dev.martlet.annotation.Differentiable;

// Records, and sealed interfaces of such records, can be differentiable. A variant with numbers in it must be annotated too.
final class Example {
  @Differentiable
  sealed interface Shape permits Circle {} // error: MRT0111 Shape

  record Circle(double radius) implements Shape {}
}
