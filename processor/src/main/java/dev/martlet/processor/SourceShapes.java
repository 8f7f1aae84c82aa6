package dev.martlet.processor;

import dev.martlet.processor.frontend.Sources;
import dev.martlet.processor.frontend.StructureReader;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.optimizer.RecordShapes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** What the optimizer asks about the classes of a compilation. */
final class SourceShapes implements RecordShapes {
  private final Sources sources;
  private final StructureReader structures;
  private final Set<String> companions;

  /**
   * @param companions the names of the classes that are still to be written
   */
  SourceShapes(Sources sources, StructureReader structures, Set<String> companions) {
    this.sources = sources;
    this.structures = structures;
    this.companions = companions;
  }

  @Override
  public Optional<List<String>> components(Type type) {
    return isGenerated(type)
        ? Optional.empty()
        : sources.locals().components(type).or(() -> structures.components(type));
  }

  @Override
  public boolean mayBe(Type one, Type other) {
    Optional<TypeElement> from = element(one);
    Optional<TypeElement> to = element(other);
    return from.isEmpty() || to.isEmpty() || !areDisjoint(from.get(), to.get());
  }

  /** Whether nothing can be of both: the rules of the Java Language Specification, 5.1.6.1. */
  private boolean areDisjoint(TypeElement one, TypeElement other) {
    return !isSubtype(one, other)
        && !isSubtype(other, one)
        && (one.getKind().isClass() && other.getKind().isClass()
            || isSplit(one, other)
            || isSplit(other, one));
  }

  /** Whether nothing that is of one is of the other, since all that is of one is known. */
  private boolean isSplit(TypeElement one, TypeElement other) {
    return one.getModifiers().contains(Modifier.FINAL)
        || one.getModifiers().contains(Modifier.SEALED)
            && one.getPermittedSubclasses().stream()
                .map(sources.types()::asElement)
                .allMatch(each -> each instanceof TypeElement type && areDisjoint(type, other));
  }

  private boolean isSubtype(TypeElement one, TypeElement other) {
    var types = sources.types();
    return types.isSubtype(types.erasure(one.asType()), types.erasure(other.asType()));
  }

  private Optional<TypeElement> element(Type type) {
    return type instanceof Type.Declared(var name, _) && !isGenerated(type)
        ? Optional.ofNullable(sources.elements().getTypeElement(name.replace('$', '.')))
        : Optional.empty();
  }

  /** What is nested in a companion is of no compilation yet: javac would look for it in vain. */
  private boolean isGenerated(Type type) {
    return type instanceof Type.Declared(var name, _)
        && name.indexOf('$') > 0
        && companions.contains(name.substring(0, name.indexOf('$')));
  }
}
