package dev.martlet.processor.backend;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A Java expression as a tree, before it has text. */
sealed interface Expression {

  /** Exact text of a constant; a negative number binds like a unary minus. */
  record Literal(String text) implements Expression {}

  /** A constant of the platform, such as {@code Double.NaN}. */
  record PlatformConstant(Type.Declared owner, String name) implements Expression {}

  record Local(Variable variable) implements Expression {}

  record This() implements Expression {}

  /** A component of the record that is being written, read from within. */
  record OwnComponent(String name) implements Expression {}

  record Unary(String symbol, Expression operand) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(operand);
    }
  }

  /**
   * An operator between two operands.
   *
   * @param type the operands' type, promoted; STRING for a concatenation
   */
  record Binary(String symbol, Expression left, Expression right, Type type) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(left, right);
    }
  }

  record Conditional(Expression condition, Expression then, Expression otherwise)
      implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(condition, then, otherwise);
    }
  }

  record Cast(Type type, Expression operand) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(operand);
    }
  }

  record InstanceOf(Expression operand, Type type) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(operand);
    }
  }

  /** A call; a static one has no receiver. Neither has one of a method of the class at hand. */
  record Call(
      Optional<Expression> receiver,
      Callee callee,
      List<Type> typeArguments,
      List<Expression> arguments)
      implements Expression {
    @Override
    public List<Expression> parts() {
      return receiver.isEmpty()
          ? arguments
          : Stream.concat(receiver.stream(), arguments.stream()).toList();
    }
  }

  /** {@code new T(...)}, with a diamond where the place says what its type is. */
  record New(Type type, boolean infersArguments, List<Expression> arguments) implements Expression {
    @Override
    public List<Expression> parts() {
      return arguments;
    }
  }

  /** {@code outer.new Inner(...)}. */
  record NewInner(Expression outer, Type type, List<Expression> arguments) implements Expression {
    @Override
    public List<Expression> parts() {
      List<Expression> parts = new ArrayList<>(List.of(outer));
      parts.addAll(arguments);
      return parts;
    }
  }

  record NewArray(Type type, List<Expression> dimensions) implements Expression {
    @Override
    public List<Expression> parts() {
      return dimensions;
    }
  }

  record ArrayLiteral(Type type, List<Expression> elements) implements Expression {
    @Override
    public List<Expression> parts() {
      return elements;
    }
  }

  /** {@code object.name}. */
  record Select(Expression object, String name) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(object);
    }
  }

  record StaticField(String owner, String name) implements Expression {}

  record Index(Expression array, Expression index) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(array, index);
    }
  }

  /** A lambda; its body is one expression where the statements are one return of it. */
  record Lambda(List<Variable> parameters, List<Statement> body) implements Expression {}

  /** A switch whose cases are one expression each, or throw. */
  record Choose(Expression selector, List<Case> cases) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(selector);
    }
  }

  /** Labels, none for the default, and what they lead to: a yield or a throw. */
  record Case(List<String> labels, Statement outcome) {}

  /**
   * Java that is written as it is.
   *
   * @param captures whether lambdas in it may capture the operands
   */
  record Verbatim(
      String code,
      boolean isStatement,
      List<Expression> operands,
      List<Variable> results,
      boolean captures)
      implements Expression {
    @Override
    public List<Expression> parts() {
      return operands;
    }
  }

  /** The expressions directly inside, in evaluation order; not those in a lambda's statements. */
  default List<Expression> parts() {
    return List.of();
  }
}
