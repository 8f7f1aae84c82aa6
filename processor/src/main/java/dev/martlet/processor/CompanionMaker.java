package dev.martlet.processor;

import dev.martlet.processor.companion.CompanionClass;
import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.frontend.Annotations;
import dev.martlet.processor.frontend.Classes;
import dev.martlet.processor.frontend.EntryReader;
import dev.martlet.processor.frontend.HiddenMembers;
import dev.martlet.processor.frontend.Places;
import dev.martlet.processor.frontend.SourceProgram;
import dev.martlet.processor.frontend.Sources;
import dev.martlet.processor.frontend.StructureReader;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.optimizer.Inliner;
import dev.martlet.processor.optimizer.Optimizer;
import dev.martlet.processor.report.MethodFacts;
import dev.martlet.processor.rules.DifferentiableMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Makes a class's companion of the methods that can be differentiated. */
final class CompanionMaker {
  /** The generation of what is no draft. */
  private static final int COMPANION = 0;

  private final Subjects subjects;
  private final SourceProgram program;
  private final ChangedArguments changes;
  private final StructureReader structures;
  private final EntryReader entries;
  private final Classes classes;
  private final Places places;
  private final HiddenMembers hidden;
  private final Inliner inliner;
  private final Inliner inlinerOfDrafts;
  private final Optimizer optimizer;
  private final Stages stages;
  private final boolean isReported;

  /**
   * @param isOfLibrary callees of the runtime whose source is there
   */
  CompanionMaker(
      Sources sources,
      Subjects subjects,
      SourceProgram program,
      ChangedArguments changes,
      StructureReader structures,
      EntryReader entries,
      SourceShapes shapes,
      Predicate<Callee> isOfLibrary,
      @Nullable String debugFolder,
      boolean isReported) {
    this.subjects = subjects;
    this.program = program;
    this.changes = changes;
    this.structures = structures;
    this.entries = entries;
    this.classes = new Classes(sources);
    this.places = new Places(sources);
    this.hidden = new HiddenMembers(sources);
    this.inliner = inliner(UnaryOperator.identity(), isOfLibrary, Inliner.Sizes.USUAL);
    this.inlinerOfDrafts =
        inliner(program.cotangentRules()::composed, isOfLibrary, Inliner.Sizes.OF_DRAFTS);
    this.optimizer = new Optimizer(shapes);
    this.stages = new Stages(debugFolder == null ? (_, _, _) -> {} : new StageTexts(debugFolder));
    this.isReported = isReported;
  }

  /** Where {@code composed} says what is put in place of an operation's call. */
  private Inliner inliner(
      UnaryOperator<Callee> composed, Predicate<Callee> isOfLibrary, Inliner.Sizes sizes) {
    return new Inliner(
        callee -> program.body(composed.apply(callee)),
        callee -> program.derivative(composed.apply(callee)).isPresent(),
        program::isFunctional,
        program::implementation,
        callee -> isOfLibrary.test(composed.apply(callee)),
        sizes);
  }

  /** The companion; what cannot be differentiated is among the findings. */
  CompanionClass make(
      TypeElement outer,
      TypeElement type,
      String name,
      List<DifferentiableMethod> methods,
      Findings findings,
      List<MethodFacts> facts) {
    return filled(outer, type, name, methods, findings, facts, COMPANION);
  }

  /**
   * What is to be differentiated once more, of the methods of which that can be made.
   *
   * @param generation how many drafts there are with this one
   */
  JavaClass draft(
      TypeElement outer,
      TypeElement type,
      String name,
      List<DifferentiableMethod> methods,
      int generation,
      Findings findings) {
    return written(
        type, filled(outer, type, name, methods, findings, new ArrayList<>(), generation));
  }

  /** The class as it is written. */
  JavaClass written(TypeElement type, CompanionClass companion) {
    if (type.getKind() == ElementKind.INTERFACE && structures.isDifferentiable(type)) {
      Type.Declared declared = structures.typeOf(type);
      structures
          .tangent(declared)
          .ifPresent(
              tangent -> companion.addInterface(declared, tangent, entries.typeParameters(type)));
    }
    return companion.toClass(
        structures.structure(structures.typeOf(type)),
        structures.object(structures.typeOf(type)),
        entries.typeParameters(type),
        Session.tangents(structures));
  }

  /**
   * Runs the builder until every function that it calls can be made: where a rule on the way serves
   * one mode only, the callers in the other mode have to go too.
   */
  private CompanionClass filled(
      TypeElement outer,
      TypeElement type,
      String name,
      List<DifferentiableMethod> methods,
      Findings findings,
      List<MethodFacts> facts,
      int generation) {
    boolean isDraft = generation != COMPANION;
    String mark = isDraft ? "Draft" + generation : "";
    Optional<OnceOnly> onceOnly =
        isDraft ? Optional.of(new OnceOnly(program, inliner::isRecursive)) : Optional.empty();
    Set<String> lacking = new HashSet<>();
    while (true) {
      int before = lacking.size();
      var companion =
          new CompanionClass(name, classes.binaryName(type), subjects.isPublic(outer), mark);
      var builder =
          new CompanionBuilder(
              program,
              new CompanionProgram(program, changes, companion, lacking, onceOnly),
              companion,
              isDraft ? inlinerOfDrafts : inliner,
              optimizer,
              hidden,
              isDraft ? new Stages((_, _, _) -> {}) : stages,
              isReported && !isDraft ? Optional.of(places.textAround(type)) : Optional.empty(),
              isDraft);
      var own = new Findings();
      for (DifferentiableMethod method : methods) {
        guarded(
            method.callee().key(),
            method.span(),
            own,
            () -> {
              if (isAskedFor(method)) {
                builder.add(method);
              } else {
                builder.addIfPossible(method);
              }
            });
      }
      guarded(name, places.of(type), own, builder::addHelpers);
      own.addAll(builder.findings());
      if (lacking.size() == before) {
        findings.addAll(own);
        facts.addAll(builder.facts());
        return companion;
      }
    }
  }

  private boolean isAskedFor(DifferentiableMethod method) {
    return classes.method(method.callee()).filter(Annotations::isDifferentiable).isPresent();
  }

  /** Does some work, of which a bug of ours becomes a finding. */
  void guarded(String method, Span span, Findings findings, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | StackOverflowError bug) {
      report(bug, method, span, findings);
    }
  }

  /** Turns a bug of ours into a finding. */
  void report(Throwable bug, String method, Span span, Findings findings) {
    findings.add(
        Diagnostic.INTERNAL.at(span, stages.current(), method, describe(bug), stages.text()));
  }

  /** Where it happened, and where of ours that was. */
  private static String describe(Throwable bug) {
    String places =
        Stream.of(bug.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("dev.martlet."))
            .limit(4)
            .map(StackTraceElement::toString)
            .collect(Collectors.joining(" from "));
    return places.isEmpty() ? bug.toString() : bug + " at " + places;
  }
}
