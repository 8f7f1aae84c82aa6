package dev.martlet.processor.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns the text that {@link Printer} writes into functions and modules; spans are {@link
 * dev.martlet.processor.diagnostics.Span#NONE}. What it reads is not verified.
 */
public final class Parser {
  private Parser() {}

  /** Structures and functions, in any order. */
  public static Module parseModule(String text) {
    var scanner = new Scanner(text);
    List<Structure> structures = new ArrayList<>();
    List<Function> functions = new ArrayList<>();
    while (!scanner.atEnd()) {
      if (scanner.accept("structure")) {
        structures.add(structure(scanner));
      } else {
        scanner.expect("function");
        functions.add(new FunctionParser(scanner).function());
      }
    }
    return new Module(structures, functions);
  }

  /** The only function of a text. */
  public static Function parse(String text) {
    List<Function> functions = parseModule(text).functions();
    if (functions.size() != 1) {
      throw new IllegalArgumentException("expected one function, found " + functions.size());
    }
    return functions.getFirst();
  }

  private static Structure structure(Scanner scanner) {
    Type.Declared type = declared(scanner);
    scanner.expect("tangent");
    Type.Declared tangent = declared(scanner);
    boolean transparent = scanner.accept("transparent");
    scanner.expect("{");
    List<Structure.Component> components = new ArrayList<>();
    while (!scanner.accept("}")) {
      String name = scanner.word();
      scanner.expect(":");
      Type componentType = scanner.type();
      String tangentName = scanner.accept("->") ? scanner.word() : "";
      components.add(new Structure.Component(name, componentType, tangentName));
    }
    return new Structure(type, tangent, components, transparent);
  }

  private static Type.Declared declared(Scanner scanner) {
    if (scanner.type() instanceof Type.Declared declared) {
      return declared;
    }
    throw scanner.error("expected a class");
  }
}
