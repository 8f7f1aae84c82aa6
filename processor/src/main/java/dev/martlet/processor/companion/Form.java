package dev.martlet.processor.companion;

/** What can be asked of an entry: one method each. */
public enum Form {
  VALUE("value", "Runs the method only.", "the method's result"),
  GRADIENT("gradient", "Differentiates in reverse mode.", "the gradient at these arguments"),
  VALUE_WITH_GRADIENT(
      "valueWithGradient",
      "Runs the method once and differentiates it in reverse mode.",
      "the method's result and its gradient at these arguments"),
  PULLBACK(
      "pullback",
      "Runs the method once and keeps what its pullback needs.",
      "the pullback at these arguments"),
  VALUE_WITH_PULLBACK(
      "valueWithPullback",
      "Runs the method once and keeps what its pullback needs.",
      "the method's result and its pullback at these arguments"),
  DERIVATIVE("derivative", "Differentiates in forward mode.", "the derivative at this argument"),
  VALUE_WITH_DERIVATIVE(
      "valueWithDerivative",
      "Runs the method once and differentiates it in forward mode.",
      "the method's result and its derivative at this argument"),
  DIFFERENTIAL(
      "differential",
      "Runs the method once and keeps what its differential needs.",
      "the differential at these arguments"),
  VALUE_WITH_DIFFERENTIAL(
      "valueWithDifferential",
      "Runs the method once and keeps what its differential needs.",
      "the method's result and its differential at these arguments"),
  VALUE_WITH_FULL_PULLBACK(
      "valueWithFullPullback",
      "For differentiable callers: the pullback to every parameter, also those that {@code wrt}"
          + " leaves out.",
      "the method's result and its whole pullback at these arguments"),
  VALUE_WITH_FULL_DIFFERENTIAL(
      "valueWithFullDifferential",
      "For differentiable callers: the differential by every parameter, also those that {@code"
          + " wrt} leaves out.",
      "the method's result and its whole differential at these arguments");

  private final String methodName;
  private final String summary;
  private final String returned;

  Form(String methodName, String summary, String returned) {
    this.methodName = methodName;
    this.summary = summary;
    this.returned = returned;
  }

  public String methodName() {
    return methodName;
  }

  String summary() {
    return summary;
  }

  String returned() {
    return returned;
  }
}
