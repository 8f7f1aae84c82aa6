import dev.martlet.annotation.Differentiable;

// @Differentiable on a type without a differentiable component has no effect.
final class Example {
  @Differentiable
  record Settings(int steps, String name) {} // warning: MRT0110 Settings
}
