package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes each piece of opaque code a static method of a class {@code p.Opaques}, and the op a call
 * of it, so that the interpreter can run it.
 */
final class OpaqueCalls {
  static final String CLASS = "p.Opaques";

  private final StringBuilder methods = new StringBuilder();
  private int count;

  /** The class with the methods for all functions so far. */
  String source() {
    return "package p;\n@SuppressWarnings(\"all\")\nclass Opaques {\n" + methods + "}\n";
  }

  Function replaced(Function function) {
    return function.withBody(region(function.body(), Values.after(function)));
  }

  private Region region(Region region, Values values) {
    var builder = new RegionBuilder(values);
    for (Op op : region.ops()) {
      if (op instanceof Invocation.Opaque opaque) {
        replace(opaque, builder);
      } else {
        List<Region> inner = op.regions().stream().map(each -> region(each, values)).toList();
        builder.add(inner.isEmpty() ? op : op.rebuilt(op.results(), op.operands(), inner));
      }
    }
    return builder.finish(region.parameters(), region.end());
  }

  private void replace(Invocation.Opaque opaque, RegionBuilder builder) {
    boolean isStatement = opaque.isStatement();
    String name = "opaque" + count++;
    write(opaque, name);
    Type result = isStatement ? new Type.Array(Type.OBJECT) : opaque.result().type();
    List<Type> parameters = opaque.operands().stream().map(Value::type).toList();
    var callee =
        new Callee(
            Callee.Kind.STATIC,
            CLASS,
            name,
            parameters.stream().map(OpaqueCalls::erased).toList(),
            erased(result));
    if (!isStatement) {
      builder.add(
          new Invocation.Call(
              opaque.results(), callee, List.of(), opaque.operands(), opaque.span()));
      return;
    }
    Value array = builder.call(callee, result, opaque.operands());
    for (int i = 0; i < opaque.results().size(); i++) {
      Value target = opaque.results().get(i);
      Value element = builder.readElement(array, builder.constant(i));
      if (target.type() instanceof Type.Primitive primitive) {
        Value box = builder.cast(element, Operators.boxed(primitive));
        builder.add(new dev.martlet.processor.ir.Arithmetic.Box(target, box, opaque.span()));
      } else {
        builder.add(new dev.martlet.processor.ir.Arithmetic.Cast(target, element, opaque.span()));
      }
    }
  }

  private void write(Invocation.Opaque opaque, String name) {
    String code = opaque.code().replaceAll("#(\\d+)#", "a$1").replaceAll("@(\\d+)@", "r$1");
    code = code.replaceAll("`([\\w.$]+)`", "$1").replaceAll("(?<=\\w)\\$(?=\\w)", ".");
    String parameters =
        IntStream.range(0, opaque.operands().size())
            .mapToObj(i -> java(opaque.operands().get(i).type()) + " a" + i)
            .collect(Collectors.joining(", "));
    String typeVariables = variables(opaque);
    methods.append("static ").append(typeVariables);
    if (!opaque.isStatement()) {
      methods.append(
          "%s %s(%s) {\nreturn %s;\n}\n"
              .formatted(java(opaque.result().type()), name, parameters, code));
      return;
    }
    methods.append("Object[] %s(%s) throws Throwable {\n".formatted(name, parameters));
    int firstInitial = opaque.operands().size() - opaque.initialized();
    List<String> results = new ArrayList<>();
    for (int i = 0; i < opaque.results().size(); i++) {
      int initial = firstInitial + i - (opaque.results().size() - opaque.initialized());
      methods.append("%s r%d = a%d;\n".formatted(java(opaque.results().get(i).type()), i, initial));
      results.add("r" + i);
    }
    // A condition that javac does not see through keeps the return reachable.
    methods.append("if (%s.on) {\n%s}\n".formatted(CLASS, code));
    methods.append("return new Object[] {%s};\n}\n".formatted(String.join(", ", results)));
    if (methods.indexOf("boolean on") < 0) {
      methods.append("static boolean on = true;\n");
    }
  }

  private static String variables(Invocation.Opaque opaque) {
    return opaque.operands().stream()
        .map(value -> value.type().toString())
        .filter(type -> type.startsWith("'"))
        .map(type -> type.substring(1))
        .distinct()
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(", "), s -> s.isEmpty() ? "" : "<" + s + "> "));
  }

  private static String java(Type type) {
    return type.toString().replace('$', '.').replace("'", "");
  }

  private static Type erased(Type type) {
    return switch (type) {
      case Type.Declared declared -> Type.declared(declared.name());
      case Type.Array(var element) -> new Type.Array(erased(element));
      case Type.Variable _, Type.Wildcard _ -> Type.OBJECT;
      case Type.Primitive primitive -> primitive;
    };
  }
}
