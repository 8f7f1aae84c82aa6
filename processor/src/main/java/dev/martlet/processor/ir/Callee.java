package dev.martlet.processor.ir;

import java.util.List;

/**
 * The method or constructor that a call names.
 *
 * @param owner binary name of the class that declares it; for STATIC calls the generated code
 *     qualifies with it
 * @param name its name, {@code new} or {@link #INNER} for a constructor; generated entries are
 *     called as {@code f.valueWithPullback} of their companion
 * @param parameters declared, erased parameter types, without the receiver
 * @param result declared, erased result type; VOID where there is none
 */
public record Callee(Kind kind, String owner, String name, List<Type> parameters, Type result) {
  public Callee {
    parameters = List.copyOf(parameters);
  }

  /** How the call is written. For INSTANCE the first argument is the receiver. */
  public enum Kind {
    STATIC,
    INSTANCE,
    CONSTRUCTOR
  }

  /** The name of a constructor whose first argument is the object around the new one. */
  public static final String INNER = "outer.new";

  /** Whether it makes an object that belongs to one of the class around it. */
  public boolean isInner() {
    return kind == Kind.CONSTRUCTOR && name.equals(INNER);
  }

  /** {@code Objects.requireNonNull(x)}. */
  public static final Callee REQUIRE_NON_NULL =
      new Callee(
          Kind.STATIC, "java.util.Objects", "requireNonNull", List.of(Type.OBJECT), Type.OBJECT);

  /** Whether it returns its first argument, or throws where that is null. */
  public boolean requiresNonNull() {
    return owner.equals("java.util.Objects") && name.equals("requireNonNull");
  }

  /** The unique text of the method, as in {@code java.lang.Math.hypot(double,double)}. */
  public String key() {
    var key = new StringBuilder(owner).append('.').append(name);
    char separator = '(';
    for (Type parameter : parameters) {
      key.append(separator).append(parameter);
      separator = ',';
    }
    return key.append(parameters.isEmpty() ? "()" : ")").toString();
  }
}
