package dev.martlet.processor;

import dev.martlet.processor.backend.JavaWriter;
import dev.martlet.processor.companion.CompanionClass;
import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.frontend.Annotations;
import dev.martlet.processor.frontend.AskedDerivatives;
import dev.martlet.processor.frontend.CalleeReader;
import dev.martlet.processor.frontend.Classes;
import dev.martlet.processor.frontend.Contributors;
import dev.martlet.processor.frontend.EntryReader;
import dev.martlet.processor.frontend.Lint;
import dev.martlet.processor.frontend.Owners;
import dev.martlet.processor.frontend.Places;
import dev.martlet.processor.frontend.RuleIndex;
import dev.martlet.processor.frontend.Rules;
import dev.martlet.processor.frontend.SourceProgram;
import dev.martlet.processor.frontend.Sources;
import dev.martlet.processor.frontend.StructureReader;
import dev.martlet.processor.frontend.Suppressions;
import dev.martlet.processor.frontend.UnresolvedNames;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.report.MethodFacts;
import dev.martlet.processor.rules.DifferentiableMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Turns classes of the second compilation into their companions. */
final class Companions {
  private final Subjects subjects;

  /** The names of all companions, written and yet to be. */
  private final Set<String> companions;

  private final Classes classes;
  private final StructureReader structures;
  private final EntryReader entries;
  private final Rules rules;
  private final SourceProgram program;
  private final ChangedArguments changes;
  private final Places places;
  private final UnresolvedNames unresolved;
  private final CompanionMaker maker;
  private final UnwrittenNames unwritten;
  private final AskedDerivatives asked;
  private final CalleeReader callees;
  private final Lint lint;
  private final Suppressions suppressions;
  private final Contributors contributors;
  private final Set<String> differentiated = new HashSet<>();
  private final Findings ofRules;

  /**
   * What became of a class.
   *
   * @param type the class in the outer compilation
   * @param waits whether it needs what a processor has still to write
   * @param origins the classes that its companion was made from
   * @param facts what a report says, where one is asked for
   */
  record Outcome(
      TypeElement type,
      boolean waits,
      Findings findings,
      Optional<JavaClass> companion,
      List<String> suppressedWarnings,
      Contributors.Origins origins,
      List<MethodFacts> facts) {

    /** One without a companion. */
    private static Outcome none(TypeElement type, boolean waits, Findings findings) {
      return new Outcome(
          type,
          waits,
          findings,
          Optional.empty(),
          List.of(),
          Contributors.Origins.none(),
          List.of());
    }
  }

  /**
   * @param drafts the names of the companions that are among the sources
   * @param library the names of the runtime's classes that are among the sources
   * @param ofDrafts what the drafts do without
   */
  Companions(
      Sources sources,
      Subjects subjects,
      Set<String> drafts,
      Set<String> library,
      DraftFindings ofDrafts,
      RuleIndex index,
      @Nullable String debugFolder,
      boolean isReported) {
    this.subjects = subjects;
    this.companions =
        subjects.classes().stream().map(subjects::companionName).collect(Collectors.toSet());
    this.classes = new Classes(sources);
    this.structures = new StructureReader(sources);
    structures.exclude(subjects.refused());
    this.places = new Places(sources);
    this.entries = new EntryReader(sources, structures, places);
    this.rules = new Rules(sources, structures, places, index);
    this.program = new SourceProgram(sources, structures, entries, rules);
    this.changes = new ChangedArguments(program, this::methods);
    Set<String> texts = new HashSet<>(drafts);
    texts.addAll(library);
    Set<String> planned = new HashSet<>(companions);
    planned.removeAll(drafts);
    this.maker =
        new CompanionMaker(
            sources,
            subjects,
            program,
            changes,
            structures,
            entries,
            new SourceShapes(sources, structures, planned),
            callee -> library.contains(callee.owner()),
            debugFolder,
            isReported);
    this.unresolved = new UnresolvedNames(sources);
    this.asked = new AskedDerivatives(sources, companions);
    this.unwritten =
        new UnwrittenNames(sources, subjects.companionNames(), texts, ofDrafts, program, maker);
    this.callees = new CalleeReader(sources);
    this.lint = new Lint(sources);
    this.suppressions = new Suppressions(sources);
    this.contributors = new Contributors(sources);
    this.ofRules = readRules();
  }

  /** Reads the rules of all classes. */
  private Findings readRules() {
    subjects.classes().forEach(type -> find(type).ifPresent(rules::addAll));
    subjects.rulesRead();
    return rules.checked();
  }

  /** What is wrong with rules of these classes. */
  Findings ofRules() {
    return ofRules;
  }

  /** What rules in jars turned out to be wrong with, when they were looked up. */
  Findings lateFindings() {
    return rules.findings();
  }

  /** The keys of the methods whose bodies were differentiated. */
  Set<String> differentiated() {
    return differentiated;
  }

  /** Whether a rule's signature names what does not exist yet. */
  boolean hasIncompleteRules() {
    return subjects.classes().stream()
        .flatMap(type -> find(type).stream())
        .flatMap(type -> type.getEnclosedElements().stream())
        .anyMatch(member -> Annotations.isRule(member) && unresolved.inSignature(member));
  }

  /** What bodies that are differentiated ask for. */
  AskedDerivatives.Asked asked() {
    return asked.by(
        subjects.classesWithoutCompanion().stream()
            .flatMap(outer -> withEntries(find(outer).orElseThrow()).stream())
            .map(callees::read)
            .map(program::reachableBodies)
            .toList());
  }

  /**
   * The texts of companions as far as they can be made by now, in a form that is easy to
   * differentiate. They are for the compiler's own eyes.
   *
   * @param names of the companions
   * @param generation how many times drafts have been made, with this one
   * @param findings gets what cannot be differentiated once more
   */
  Map<String, String> drafts(Set<String> names, int generation, DraftFindings findings) {
    Map<String, String> drafts = new TreeMap<>();
    for (TypeElement outer : subjects.classes()) {
      String name = subjects.companionName(outer);
      if (names.contains(name)) {
        TypeElement type = find(outer).orElseThrow();
        Findings own = findings.of(name);
        maker.guarded(
            name,
            places.of(type),
            own,
            () -> drafts.put(name, draft(outer, type, name, generation, own)));
      }
    }
    return drafts;
  }

  private String draft(
      TypeElement outer, TypeElement type, String name, int generation, Findings findings) {
    List<ExecutableElement> methods =
        withEntries(type).stream().filter(unwritten::isComplete).toList();
    JavaClass draft =
        maker.draft(outer, type, name, read(methods, new Findings()), generation, findings);
    var writer = new JavaWriter(new JavaWriter.Options(false, List.of(), List.of()));
    return writer.write(draft).text(each -> subjects.isVisible(each, outer));
  }

  /** Builds a class's companion, of the methods that can be differentiated. */
  Outcome build(TypeElement outer, boolean isLast) {
    var findings = new Findings();
    TypeElement type = find(outer).orElseThrow();
    String name = subjects.companionName(outer);
    try {
      return build(outer, type, name, findings, isLast);
    } catch (RuntimeException | StackOverflowError bug) {
      maker.report(bug, name, places.of(type), findings);
      return Outcome.none(outer, false, findings);
    }
  }

  private Outcome build(
      TypeElement outer, TypeElement type, String name, Findings findings, boolean isLast) {
    List<ExecutableElement> methods = new ArrayList<>();
    boolean waits = false;
    for (ExecutableElement method : withEntries(type)) {
      List<ExecutableElement> incomplete =
          program.reachableBodies(callees.read(method)).incomplete();
      if (unresolved.inSignature(method) || !incomplete.isEmpty()) {
        // In the last round, what it names will never exist: that is javac's to report.
        waits |= !isLast && (!unwritten.isOurs(incomplete) || othersWait());
        unwritten.refuse(method, incomplete, findings);
      } else {
        methods.add(method);
      }
    }
    if (waits) {
      return Outcome.none(outer, true, new Findings());
    }
    if (subjects.isTaken(name, outer)) {
      findings.add(
          Diagnostic.NAME_TAKEN.at(
              places.of(methods.isEmpty() ? type : methods.getFirst()),
              name.substring(name.lastIndexOf('.') + 1),
              type.getSimpleName()));
      return Outcome.none(outer, false, findings);
    }
    List<MethodFacts> facts = new ArrayList<>();
    CompanionClass companion =
        maker.make(outer, type, name, read(methods, findings), findings, facts);
    if (structures.structure(structures.typeOf(type)).isEmpty()
        && structures.object(structures.typeOf(type)).isEmpty()
        && !structures.isDifferentiable(type)
        && companion.isEmpty()) {
      return Outcome.none(outer, false, findings);
    }
    JavaClass written = maker.written(type, companion);
    Set<ExecutableElement> sources = new LinkedHashSet<>();
    addSources(methods, sources, new HashSet<>());
    sources.forEach(method -> differentiated.add(callees.read(method).key()));
    Set<String> unavoidable = new TreeSet<>(lint.of(written));
    unavoidable.addAll(suppressions.of(written, sources));
    unavoidable.addAll(companion.unavoidableWarnings());
    return new Outcome(
        outer,
        false,
        findings,
        Optional.of(written),
        subjects.suppressed(outer, List.copyOf(unavoidable)),
        contributors.of(type, written, sources),
        facts);
  }

  /**
   * Bodies that something is made from: behind a derivative's stand those that it was made from.
   */
  private void addSources(
      List<ExecutableElement> methods, Set<ExecutableElement> sources, Set<String> drafts) {
    for (ExecutableElement method : methods) {
      for (ExecutableElement body : program.reachableBodies(callees.read(method)).methods()) {
        String holder = classes.binaryName(Owners.outermost(Owners.of(body)));
        if (!unwritten.isText(body)) {
          sources.add(body);
        } else if (drafts.add(holder)) {
          subjects.classes().stream()
              .filter(outer -> subjects.companionName(outer).equals(holder))
              .flatMap(outer -> find(outer).stream())
              .forEach(type -> addSources(withEntries(type), sources, drafts));
        }
      }
    }
  }

  /** The annotated methods of all classes. */
  private List<Callee> methods() {
    return subjects.classes().stream()
        .flatMap(type -> find(type).stream())
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .filter(Annotations::isDifferentiable)
        .map(callees::read)
        .toList();
  }

  /** Methods with an entry: annotated ones, and constructors that other jars cannot look into. */
  private List<ExecutableElement> withEntries(TypeElement type) {
    List<ExecutableElement> methods = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement method && entries.hasEntry(method)) {
        methods.add(method);
      }
    }
    return methods;
  }

  /** Whether a method waits for what somebody else has to write, so that there may be more. */
  private boolean othersWait() {
    return subjects.classesWithoutCompanion().stream()
        .flatMap(outer -> withEntries(find(outer).orElseThrow()).stream())
        .anyMatch(unwritten::waitsForOthers);
  }

  /** Reads the methods that are sound, and refuses two that would have the same entry. */
  private List<DifferentiableMethod> read(List<ExecutableElement> methods, Findings findings) {
    List<DifferentiableMethod> read = new ArrayList<>();
    Map<List<Object>, Callee> signatures = new HashMap<>();
    for (ExecutableElement method : methods) {
      // Nobody asked for an entry that an annotation does not ask for.
      var own = new Findings();
      entries
          .read(method, own)
          .ifPresent(
              found -> {
                List<Object> signature = new ArrayList<>(List.of(found.callee().name()));
                found.parameters().forEach(parameter -> signature.add(erased(parameter.type())));
                if (signatures.putIfAbsent(signature, found.callee()) != null) {
                  own.add(
                      Diagnostic.STATIC_AND_INSTANCE_CLASH.at(found.span(), found.callee().name()));
                } else {
                  read.add(found);
                }
              });
      if (Annotations.isDifferentiable(method)) {
        findings.addAll(own);
      }
    }
    return read;
  }

  private static Object erased(Type type) {
    return type instanceof Type.Declared(var name, _) ? name : type;
  }

  private Optional<TypeElement> find(TypeElement outer) {
    return classes.find(subjects.binaryName(outer));
  }
}
