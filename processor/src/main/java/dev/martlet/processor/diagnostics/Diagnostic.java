package dev.martlet.processor.diagnostics;

/**
 * The catalogue of everything that the compiler has to tell a user. Codes are stable: a number is
 * never given a second meaning. 01xx: what is asked for; 02xx: calls and rules; 03xx: constructs;
 * 04xx: flow of derivatives; 05xx: what is generated; 09xx: the compilation as such.
 */
public enum Diagnostic {
  RESULT_NOT_DIFFERENTIABLE(
      "MRT0101",
      Severity.ERROR,
      "The result of type %s is not differentiable",
      "return double, float or a @Differentiable record"),
  PARAMETER_NOT_DIFFERENTIABLE(
      "MRT0102",
      Severity.ERROR,
      "The parameter '%s' of type %s is not differentiable",
      "remove it from wrt, or make its type double, float or a @Differentiable record"),
  NO_DIFFERENTIABLE_PARAMETER(
      "MRT0103",
      Severity.ERROR,
      "The method '%s' has no parameter to differentiate with respect to",
      "give it a parameter of type double, float or a @Differentiable record that is not"
          + " @NoDerivative"),
  UNKNOWN_WRT_NAME(
      "MRT0104",
      Severity.ERROR,
      "wrt names '%s', but the method has no such parameter",
      "use one of %s"),
  VOID_METHOD(
      "MRT0105",
      Severity.ERROR,
      "The method '%s' returns nothing to differentiate",
      "return the result, or write it into an array or object that is a parameter"),
  NO_BODY(
      "MRT0106",
      Severity.ERROR,
      "The %s method '%s' has no body that could be differentiated",
      "write a @Derivative for it"),
  CALLEE_WITHOUT_DERIVATIVE(
      "MRT0107",
      Severity.ERROR,
      "The call of '%s' cannot be differentiated: it has no derivative",
      "annotate it with @Differentiable, stop the derivative with withoutDerivative(...), or"
          + " write%n%s"),
  OVERRIDE_WITHOUT_DERIVATIVE(
      "MRT0113",
      Severity.ERROR,
      "'%s' overrides the differentiable method '%s', but has no derivative",
      "annotate it with @Differentiable"),
  OVERRIDABLE_METHOD(
      "MRT0108",
      Severity.ERROR,
      "'%s' can be overridden, so its body here may not be what runs",
      "make the method or its class final, or the method static or private"),
  NOT_A_DIFFERENTIABLE_RECORD(
      "MRT0109",
      Severity.ERROR,
      "The %s '%s' carries values to differentiate but is not @Differentiable",
      "write @Differentiable above its declaration"),
  NOTHING_DIFFERENTIABLE_IN_TYPE(
      "MRT0110",
      Severity.WARNING,
      "'%s' has no differentiable component, so it is passive",
      "remove @Differentiable"),
  TYPE_NOT_SUPPORTED(
      "MRT0111",
      Severity.ERROR,
      "%s cannot be differentiable: %s",
      "use a record of double, float and @Differentiable records"),
  ACCESSOR_COMPUTES(
      "MRT0112",
      Severity.ERROR,
      "The accessor '%s' computes something else than its component",
      "leave it out, and give the computation a method of its own"),
  HIDDEN_NUMBERS(
      "MRT0114",
      Severity.ERROR,
      "The numbers in '%s' are not differentiated: its type is %s",
      "mark it @NoDerivative if it is data; else use double[], an array or a list of"
          + " double[] or of @Differentiable records, or a record of several arrays"),
  CHECKPOINT_COUNT(
      "MRT0115",
      Severity.ERROR,
      "A loop cannot keep %s states",
      "write how many states there is memory for, such as checkpoint = 200"),

  RULE_SIGNATURE(
      "MRT0201",
      Severity.ERROR,
      "This derivative does not match '%s': %s",
      "its signature should be%n%s"),
  RULE_TARGET_UNKNOWN(
      "MRT0202", Severity.ERROR, "There is no method '%s' in %s with the parameters %s", "%s"),
  DUPLICATE_RULE(
      "MRT0203",
      Severity.ERROR,
      "There are two derivatives of '%s': %s and %s",
      "keep one of them"),
  RULE_LACKS_MODE(
      "MRT0204",
      Severity.ERROR,
      "The derivative of '%s' serves %s mode only",
      "add a @Derivative that returns a %s"),

  UNSUPPORTED_CONSTRUCT("MRT0301", Severity.ERROR, "%s cannot be differentiated here", "%s"),
  ACTIVE_EXCEPTION_HANDLING(
      "MRT0302",
      Severity.ERROR,
      "An active value passes through this %s",
      "compute active values outside of it, or stop the derivative with withoutDerivative(...)"),
  ACTIVE_LAMBDA(
      "MRT0303",
      Severity.ERROR,
      "This %s captures or computes an active value, and is called from where it is not known",
      "call it here, hand it to methods of this compilation that do, or write a loop"),
  UNKNOWN_FUNCTION(
      "MRT0312",
      Severity.ERROR,
      "Which function '%s' calls here is not known, and so not its derivative",
      "take a DifferentiableDoubleFunction or another function type of dev.martlet, or call a"
          + " lambda where it is known"),
  ACTIVE_WRITE(
      "MRT0304",
      Severity.ERROR,
      "An active value is written to %s",
      "keep it in local variables, records or objects of @Differentiable classes, or stop the"
          + " derivative with withoutDerivative(...)"),
  ACTIVE_REFERENCE(
      "MRT0305",
      Severity.ERROR,
      "A value that depends on what is differentiated is read back from %s",
      "keep active values in local variables, records or objects of @Differentiable classes"),
  NESTED_DIFFERENTIATION(
      "MRT0306",
      Severity.ERROR,
      "'%s' asks in a method that is differentiated itself for a derivative that cannot be looked"
          + " into",
      "ask the entry of a method that is compiled together with this one, as in"
          + " FooDerivatives.f.gradient(x), but not for this method's own derivative; where there"
          + " are tensors, in reverse mode: gradient or pullback"),
  NO_SECOND_DERIVATIVE(
      "MRT0319",
      Severity.ERROR,
      "%s cannot be differentiated once more: %s",
      "use operations that have a second derivative, or stop the derivative with"
          + " withoutDerivative(...)"),
  NOT_REACHABLE(
      "MRT0307",
      Severity.ERROR,
      "The generated class cannot reach %s '%s', which is private",
      "make it package-private"),
  ARRAY_ESCAPES(
      "MRT0308",
      Severity.ERROR,
      "An array or object that carries derivatives goes to %s, which may change or keep it",
      "pass a copy of it, or give the work to a method in this compilation that declares its type"),
  BARE_FUNCTION(
      "MRT0318",
      Severity.ERROR,
      "%s outside of differentiable code has no derivative, but this one implements '%s', which is"
          + " @Differentiable",
      "write a nested or top-level class that implements %s, with @Differentiable on the method"),
  NOT_REPEATABLE(
      "MRT0313",
      Severity.ERROR,
      "The steps of a loop with checkpoints are run again, but this %s",
      "%s, or leave 'checkpoint' out"),

  RESULT_DOES_NOT_DEPEND(
      "MRT0401",
      Severity.WARNING,
      "The result does not depend on %s, so the gradient is always zero",
      "remove it from what is differentiated, or mark it @NoDerivative"),

  NAME_TAKEN(
      "MRT0501",
      Severity.ERROR,
      "The name '%s' is taken, but the derivatives of '%s' need it",
      "rename one of them"),
  STATIC_AND_INSTANCE_CLASH(
      "MRT0502",
      Severity.ERROR,
      "The static and the instance method '%s' would have the same entry",
      "rename one of them"),
  UNNAMED_CLASS(
      "MRT0503",
      Severity.ERROR,
      "'%s' stands in a compact source file, whose class no other class can name",
      "move it to a class with a name, in a file of its own"),
  TOO_MANY_PARAMETERS(
      "MRT0504",
      Severity.ERROR,
      "What is generated for '%s' has a method with more parameters than Java allows: 255,"
          + " where a double or long is two and the object itself is one",
      "put some of the parameters into a record or an array"),

  NOT_JAVAC(
      "MRT0901",
      Severity.ERROR,
      "Martlet reads method bodies through javac, but this compiler is %s",
      "compile with javac, or a build tool that calls it"),
  REPORT_NOT_WRITTEN(
      "MRT0902",
      Severity.WARNING,
      "The report cannot be written to '%s': %s",
      "name a folder that can be written to with -Amartlet.report"),
  INTERNAL(
      "MRT0999",
      Severity.ERROR,
      "Martlet failed on '%s' in '%s': %s",
      "this is a bug of ours, please report it with the text below%n%s");

  /** Whether the compilation fails. */
  public enum Severity {
    ERROR,
    WARNING
  }

  private final String code;
  private final Severity severity;
  private final String message;
  private final String advice;

  Diagnostic(String code, Severity severity, String message, String advice) {
    this.code = code;
    this.severity = severity;
    this.message = message;
    this.advice = advice;
  }

  public String code() {
    return code;
  }

  public Severity severity() {
    return severity;
  }

  /** The message with {@code %s} for each argument. */
  public String template() {
    return message;
  }

  /** This diagnostic at a place; the arguments fill the message first, then the advice. */
  public Finding at(Span span, Object... arguments) {
    int inMessage = placeholders(message);
    var forMessage = java.util.Arrays.copyOfRange(arguments, 0, inMessage);
    var forAdvice = java.util.Arrays.copyOfRange(arguments, inMessage, arguments.length);
    return new Finding(
        this,
        span,
        message.formatted(forMessage),
        advice.formatted(forAdvice),
        java.util.Optional.empty());
  }

  private static int placeholders(String template) {
    return (template.length() - template.replace("%s", "").length()) / 2;
  }
}
