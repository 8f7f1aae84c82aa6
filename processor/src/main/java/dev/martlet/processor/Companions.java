package dev.martlet.processor;

import dev.martlet.processor.companion.CompanionClass;
import dev.martlet.processor.companion.Tangents;
import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.frontend.Annotations;
import dev.martlet.processor.frontend.CalleeReader;
import dev.martlet.processor.frontend.Classes;
import dev.martlet.processor.frontend.EntryReader;
import dev.martlet.processor.frontend.Places;
import dev.martlet.processor.frontend.HiddenMembers;
import dev.martlet.processor.frontend.RuleIndex;
import dev.martlet.processor.frontend.Rules;
import dev.martlet.processor.frontend.SourceProgram;
import dev.martlet.processor.frontend.Sources;
import dev.martlet.processor.frontend.StructureReader;
import dev.martlet.processor.frontend.UnresolvedNames;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.optimizer.Inliner;
import dev.martlet.processor.optimizer.Optimizer;
import dev.martlet.processor.rules.DifferentiableMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Turns classes of the second compilation into their companions. */
final class Companions {
  private final Subjects subjects;
  private final Classes classes;
  private final StructureReader structures;
  private final EntryReader entries;
  private final Rules rules;
  private final SourceProgram program;
  private final Inliner inliner;
  private final Optimizer optimizer;
  private final HiddenMembers hidden;
  private final Places places;
  private final UnresolvedNames unresolved;
  private final Stages stages;
  private final CalleeReader callees;

  /**
   * What became of a class.
   *
   * @param type the class in the outer compilation
   * @param waits whether it needs what a processor has still to write
   */
  record Outcome(
      TypeElement type,
      boolean waits,
      Findings findings,
      Optional<JavaClass> companion,
      List<String> suppressedWarnings) {}

  Companions(
      Sources sources, Subjects subjects, RuleIndex index, @Nullable String debugFolder) {
    this.subjects = subjects;
    this.classes = new Classes(sources);
    this.structures = new StructureReader(sources);
    this.places = new Places(sources);
    this.entries = new EntryReader(sources, structures, places);
    this.rules = new Rules(sources, structures, places, index);
    this.program = new SourceProgram(sources, structures, entries, rules);
    this.inliner =
        new Inliner(program::body, callee -> program.derivative(callee).isPresent());
    this.optimizer = new Optimizer(structures::components);
    this.hidden = new HiddenMembers(sources);
    this.unresolved = new UnresolvedNames(sources.trees());
    this.callees = new CalleeReader(sources);
    this.stages = new Stages(debugFolder == null ? (_, _, _) -> {} : new StageTexts(debugFolder));
  }

  /** Reads the rules of all classes. */
  Findings readRules() {
    subjects.classes().forEach(type -> find(type).ifPresent(rules::addAll));
    subjects.rulesRead();
    return rules.checked();
  }

  /** What rules in jars turned out to be wrong with, when they were looked up. */
  Findings lateFindings() {
    return rules.findings();
  }

  /** Whether a rule's signature names what does not exist yet. */
  boolean hasIncompleteRules() {
    return subjects.classes().stream()
        .flatMap(type -> find(type).stream())
        .flatMap(type -> type.getEnclosedElements().stream())
        .anyMatch(member -> Annotations.isRule(member) && unresolved.inSignature(member));
  }

  /** Builds a class's companion, of the methods that can be differentiated. */
  Outcome build(TypeElement outer, boolean isLast) {
    TypeElement type = find(outer).orElseThrow();
    List<ExecutableElement> methods = annotated(type);
    if (!isLast && methods.stream().anyMatch(this::isIncomplete)) {
      return new Outcome(outer, true, new Findings(), Optional.empty(), List.of());
    }
    var findings = new Findings();
    String name = subjects.companionName(outer);
    Optional<Structure> structure = structures.structure(structures.typeOf(type));
    if (subjects.isTaken(name, outer)) {
      findings.add(
          Diagnostic.NAME_TAKEN.at(
              places.of(type), name.substring(name.lastIndexOf('.') + 1), type.getSimpleName()));
      return new Outcome(outer, false, findings, Optional.empty(), List.of());
    }
    var companion =
        new CompanionClass(name, classes.binaryName(type), subjects.isPublic(outer));
    var companionProgram = new CompanionProgram(program, companion);
    var builder =
        new CompanionBuilder(
            program, companionProgram, companion, inliner, optimizer, hidden, stages);
    for (DifferentiableMethod method : read(methods, findings)) {
      guarded(method.callee().key(), method.span(), findings, () -> builder.add(method));
    }
    guarded(name, places.of(type), findings, builder::addHelpers);
    findings.addAll(builder.findings());
    boolean isWorthwhile = structure.isPresent() || !companion.isEmpty();
    Optional<JavaClass> written =
        isWorthwhile
            ? Optional.of(companion.toClass(structure, new Tangents(structures::structure)))
            : Optional.empty();
    return new Outcome(outer, false, findings, written, suppressed(outer));
  }

  /** Reads the methods that are sound, and refuses two that would have the same entry. */
  private List<DifferentiableMethod> read(List<ExecutableElement> methods, Findings findings) {
    List<DifferentiableMethod> read = new ArrayList<>();
    Map<List<Object>, Callee> signatures = new HashMap<>();
    for (ExecutableElement method : methods) {
      if (isIncomplete(method)) {
        // What it names will never exist: that is javac's to report.
        continue;
      }
      entries
          .read(method, findings)
          .ifPresent(
              found -> {
                List<Object> signature = new ArrayList<>(List.of(found.callee().name()));
                found.parameters().forEach(parameter -> signature.add(erased(parameter.type())));
                if (signatures.putIfAbsent(signature, found.callee()) != null) {
                  findings.add(
                      Diagnostic.STATIC_AND_INSTANCE_CLASH.at(
                          found.span(), found.callee().name()));
                } else {
                  read.add(found);
                }
              });
    }
    return read;
  }

  private static Object erased(Type type) {
    return type instanceof Type.Declared(var name, _) ? name : type;
  }

  private boolean isIncomplete(ExecutableElement method) {
    return unresolved.inSignature(method) || program.reachesIncompleteBody(callees.read(method));
  }

  private List<String> suppressed(TypeElement outer) {
    return subjects.isAuxiliary(outer) ? List.of("auxiliaryclass") : List.of();
  }

  private void guarded(String method, Span span, Findings findings, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | StackOverflowError bug) {
      findings.add(
          Diagnostic.INTERNAL.at(
              span, stages.current(), method, describe(bug), stages.text()));
    }
  }

  private static String describe(Throwable bug) {
    StackTraceElement[] trace = bug.getStackTrace();
    return bug + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private Optional<TypeElement> find(TypeElement outer) {
    return classes.find(subjects.binaryName(outer));
  }

  private static List<ExecutableElement> annotated(TypeElement type) {
    List<ExecutableElement> methods = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      boolean isCode =
          member.getKind() == ElementKind.METHOD || member.getKind() == ElementKind.CONSTRUCTOR;
      if (isCode && Annotations.isDifferentiable(member)) {
        methods.add((ExecutableElement) member);
      }
    }
    return methods;
  }
}
