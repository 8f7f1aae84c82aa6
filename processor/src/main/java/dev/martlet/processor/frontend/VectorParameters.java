package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/** Finds the type parameters that the tangent vectors of generic records have. */
final class VectorParameters {
  private final TangentTypes tangents;
  private final Classes classes;
  private final TypeReader types;
  private final Map<String, Map<String, Boolean>> parameters = new HashMap<>();

  VectorParameters(TangentTypes tangents, Classes classes, TypeReader types) {
    this.tangents = tangents;
    this.classes = classes;
    this.types = types;
  }

  void clear() {
    parameters.clear();
  }

  /** The type parameters of a record's tangent vector; those for tangents have no bounds. */
  List<JavaClass.TypeParameter> declared(TypeElement record, Type.Declared vector) {
    var kept = of(record);
    List<JavaClass.TypeParameter> found = new ArrayList<>();
    for (Type argument : vector.arguments()) {
      if (argument instanceof Type.Variable(var name, var bound)) {
        boolean isBounded = kept.getOrDefault(name, false) && !bound.equals(Type.OBJECT);
        found.add(new JavaClass.TypeParameter(name, isBounded ? List.of(bound) : List.of()));
      }
    }
    return found;
  }

  /**
   * The type parameters of a record that its tangent vector has too, and whether they stand for the
   * same there; otherwise they stand for the tangent.
   */
  Map<String, Boolean> of(TypeElement record) {
    String name = classes.binaryName(record);
    Map<String, Boolean> known = parameters.get(name);
    if (known != null) {
      return known;
    }
    Map<String, Boolean> found = new HashMap<>();
    parameters.put(name, found);
    for (RecordComponentElement component : record.getRecordComponents()) {
      if (!tangents.isNoDerivative(component)) {
        Type type = types.read(component.asType());
        if (tangents.carries(type)) {
          collect(type, false, found);
        }
      }
    }
    return found;
  }

  private void collect(Type type, boolean isAsItIs, Map<String, Boolean> found) {
    switch (type) {
      case Type.Variable(var name, _) -> found.merge(name, isAsItIs, Boolean::logicalOr);
      case Type.Wildcard(_, var bound) -> collect(bound, isAsItIs, found);
      case Type.Array(var element) -> collect(element, isAsItIs, found);
      case Type.Primitive _ -> {}
      case Type.Declared declared -> {
        if (isAsItIs || tangents.valueTangent(declared).isPresent()) {
          declared.arguments().forEach(argument -> collect(argument, true, found));
        } else if (TangentTypes.isContainer(declared)) {
          declared
              .arguments()
              .subList(0, declared.arguments().size() - 1)
              .forEach(argument -> collect(argument, true, found));
          collect(declared.arguments().getLast(), false, found);
        } else {
          tangents.element(declared).ifPresent(element -> collect(declared, element, found));
        }
      }
    }
  }

  private void collect(Type.Declared type, TypeElement element, Map<String, Boolean> found) {
    var kept = of(element);
    for (int i = 0; i < type.arguments().size(); i++) {
      Boolean isAsItIs = kept.get(element.getTypeParameters().get(i).getSimpleName().toString());
      if (isAsItIs != null) {
        collect(type.arguments().get(i), isAsItIs, found);
      }
    }
  }
}
