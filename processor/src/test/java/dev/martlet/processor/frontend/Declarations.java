package dev.martlet.processor.frontend;

import dev.martlet.processor.diagnostics.Findings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The members of a class {@code p.Subject}, and all that reads declarations. */
final class Declarations {
  private static final String IMPORTS =
      """
      package p;
      import dev.martlet.*;
      import dev.martlet.annotation.*;
      import java.util.function.*;
      """;
  private static final String PRODUCTS =
      "package dev.martlet; public record %s<V, P>(V value, P %s) {}";

  final TestCompilation compilation;
  final Sources sources;
  final StructureReader structures;
  final Places places;
  final EntryReader entries;
  final RuleReader rules;

  private Declarations(TestCompilation compilation) {
    this.compilation = compilation;
    this.sources = compilation.sources();
    this.structures = new StructureReader(sources);
    this.places = new Places(sources);
    this.entries = new EntryReader(sources, structures, places);
    this.rules = new RuleReader(sources, structures, places);
  }

  static Declarations of(String members) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("dev.martlet.ValueWithPullback", PRODUCTS.formatted("ValueWithPullback", "pullback"));
    texts.put(
        "dev.martlet.ValueWithDifferential",
        PRODUCTS.formatted("ValueWithDifferential", "differential"));
    texts.put("p.Subject", IMPORTS + "public class Subject {\n" + members + "}");
    return new Declarations(new TestCompilation(texts, Map.of()));
  }

  /** The same class as a class file beside another source. */
  Declarations compiled() {
    Map<String, byte[]> classes = compilation.generate();
    return new Declarations(
        new TestCompilation(Map.of("p.Other", "package p; class Other { Subject s; }"), classes));
  }

  TypeElement type(String name) {
    return Objects.requireNonNull(sources.elements().getTypeElement("p.Subject." + name), name);
  }

  ExecutableElement method(String name) {
    Element subject = Objects.requireNonNull(sources.elements().getTypeElement("p.Subject"));
    return ElementFilter.methodsIn(subject.getEnclosedElements()).stream()
        .filter(method -> method.getSimpleName().contentEquals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The messages and advice, one a line. */
  static String text(Findings findings) {
    var text = new StringBuilder();
    findings
        .all()
        .forEach(
            finding ->
                text.append(finding.message())
                    .append(": ")
                    .append(finding.advice().replaceAll("\\s*\\R\\s*", " / "))
                    .append('\n'));
    return text.toString();
  }
}
