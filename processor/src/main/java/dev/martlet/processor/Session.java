package dev.martlet.processor;

import dev.martlet.processor.companion.ObjectTangentClass;
import dev.martlet.processor.companion.TangentInterfaceClass;
import dev.martlet.processor.companion.TangentVectorClass;
import dev.martlet.processor.companion.Tangents;
import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.frontend.AskedDerivatives;
import dev.martlet.processor.frontend.BareFunctions;
import dev.martlet.processor.frontend.Contributors;
import dev.martlet.processor.frontend.CotangentRules;
import dev.martlet.processor.frontend.Lint;
import dev.martlet.processor.frontend.OuterCompilation;
import dev.martlet.processor.frontend.Places;
import dev.martlet.processor.frontend.RuleIndex;
import dev.martlet.processor.frontend.SecondCompilation;
import dev.martlet.processor.frontend.StructureReader;
import dev.martlet.processor.frontend.Subclasses;
import dev.martlet.processor.frontend.VirtualMethods;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * One run of javac, round by round: tangent vectors are written first, since they need no body;
 * rules and methods are read when those exist.
 */
final class Session {
  /** Names a folder for the text of all stages. */
  static final String DEBUG_OPTION = "martlet.debug";

  /** Names a folder for pages that show what was made of each method. */
  static final String REPORT_OPTION = "martlet.report";

  private final OuterCompilation outer;
  private final ProcessingEnvironment environment;
  private final RuleIndex index;
  private final Subjects subjects;
  private final Reporter reporter;
  private final Set<String> written = new HashSet<>();
  private final Set<String> differentiated = new HashSet<>();
  private final Optional<Report> report;
  private boolean isFinished;

  Session(OuterCompilation outer) {
    this.outer = outer;
    this.environment = outer.environment();
    this.index = new RuleIndex(environment);
    this.subjects = new Subjects(environment.getElementUtils());
    this.reporter = new Reporter(outer, subjects);
    BareFunctions.watch(outer, written, differentiated);
    this.report =
        Optional.ofNullable(environment.getOptions().get(REPORT_OPTION))
            .map(folder -> new Report(folder, reporter));
  }

  /** Notes what of a round there is to do. */
  void add(Set<? extends Element> roots) {
    subjects.addAll(roots);
    for (Element annotated : subjects.annotatedInUnnamed(roots)) {
      String name = annotated.getSimpleName().toString();
      reporter.print(Diagnostic.UNNAMED_CLASS.at(Span.NONE, name), annotated);
    }
  }

  /** Does what can be done by now. */
  void run(boolean isLast) {
    boolean wroteTangents = writeTangentVectors(isLast);
    if (!isLast && wroteTangents) {
      return;
    }
    if (subjects.hasWork()) {
      writeCompanions(isLast);
    }
    if (isLast && !isFinished) {
      isFinished = true;
      checkHierarchies();
      reporter.print();
      index.write();
      report.ifPresent(Report::finish);
    }
  }

  private boolean writeTangentVectors(boolean isLast) {
    var sources = outer.sources();
    var structures = new StructureReader(sources);
    var places = new Places(sources);
    List<SourceWriter.Started> started = new ArrayList<>();
    try (var writer = new SourceWriter(environment, subjects, reporter)) {
      for (TypeElement type : subjects.typesWithoutTangent()) {
        if (!isLast && StructureReader.isIncomplete(type)) {
          continue;
        }
        subjects.tangentDone(type);
        Findings findings = structures.check(type, places.of(type));
        reporter.add(type, findings);
        Optional<JavaClass> vector = vectorClass(type, structures);
        if (findings.hasErrors()
            || vector.isPresent() && isTaken(vector.get().name(), type, places)) {
          subjects.refuse(type);
        } else if (vector.isPresent()) {
          List<String> suppressed = subjects.suppressed(type, new Lint(sources).of(vector.get()));
          started.add(writer.start(vector.get(), type, suppressed, Contributors.Origins.none()));
        }
      }
      started.forEach(each -> writer.store(each));
      started.forEach(each -> written.add(each.name()));
    }
    return !started.isEmpty();
  }

  private Optional<JavaClass> vectorClass(TypeElement type, StructureReader structures) {
    if (type.getKind().isInterface()) {
      return structures
          .tangent(structures.typeOf(type))
          .map(
              tangent ->
                  new TangentInterfaceClass(
                          structures.typeOf(type),
                          (Type.Declared) tangent,
                          structures.vectorInterfaces(type),
                          new JavaClass.Sealing(
                              structures.vectorVariants(type),
                              type.getModifiers().contains(Modifier.NON_SEALED)),
                          subjects.isPublic(type))
                      .toClass());
    }
    Optional<Structure> object = structures.object(structures.typeOf(type));
    if (object.isPresent()) {
      return Optional.of(
          new ObjectTangentClass(
                  object.get(),
                  tangents(structures),
                  subjects.companionName(type),
                  subjects.isPublic(type),
                  type.getModifiers().contains(Modifier.FINAL))
              .toClass());
    }
    return structures
        .structure(structures.typeOf(type))
        .map(
            structure ->
                new TangentVectorClass(
                        structure,
                        new TangentVectorClass.Declaration(
                            structures.vectorOf(type),
                            structures.vectorTypeParameters(type),
                            structures.vectorComponents(type),
                            structures.vectorInterfaces(type)),
                        tangents(structures),
                        subjects.companionName(type),
                        subjects.isPublic(type))
                    .toClass());
  }

  static Tangents tangents(StructureReader structures) {
    return new Tangents(
        structures::structure,
        structures::object,
        structures::tangent,
        structures::opaqueTangent,
        structures::leadsToMemory);
  }

  private boolean isTaken(String vector, TypeElement type, Places places) {
    if (!subjects.isTaken(vector, type)) {
      return false;
    }
    var findings = new Findings();
    findings.add(Diagnostic.NAME_TAKEN.at(places.of(type), simple(vector), type.getSimpleName()));
    reporter.add(type, findings);
    return true;
  }

  private void checkHierarchies() {
    var sources = outer.sources();
    var places = new Places(sources);
    var virtual = new VirtualMethods(sources);
    var subclasses = new Subclasses(new StructureReader(sources), places);
    for (TypeElement type : subjects.roots()) {
      var findings = new Findings();
      virtual.check(type, places, findings);
      subclasses.check(type, findings);
      reporter.add(type, findings);
    }
  }

  private void writeCompanions(boolean isLast) {
    Companions companions = read(Map.of(), Map.of(), new DraftFindings());
    if (!isLast && companions.hasIncompleteRules()) {
      reporter.add(companions.ofRules());
      return;
    }
    companions = withDrafts(companions);
    reporter.add(companions.ofRules());
    List<SourceWriter.Started> started = new ArrayList<>();
    try (var writer = new SourceWriter(environment, subjects, reporter)) {
      for (TypeElement type : subjects.classesWithoutCompanion()) {
        Companions.Outcome outcome = companions.build(type, isLast);
        if (!outcome.waits()) {
          subjects.companionDone(type);
          reporter.add(type, outcome.findings());
          report.ifPresent(pages -> pages.add(outcome));
          outcome
              .companion()
              .map(
                  companion ->
                      writer.start(
                          companion, type, outcome.suppressedWarnings(), outcome.origins()))
              .ifPresent(started::add);
        }
      }
      for (SourceWriter.Started each : started) {
        Optional<String> text = writer.store(each);
        report.ifPresent(pages -> pages.write(each.origin(), text.orElse("")));
        written.add(each.name());
      }
    }
    differentiated.addAll(companions.differentiated());
    reporter.add(companions.lateFindings());
    reporter.print();
  }

  /**
   * Where bodies ask for derivatives that are differentiated themselves, reads all classes again,
   * beside drafts of what is asked for: once for a derivative of a derivative, twice for one of
   * that.
   */
  private Companions withDrafts(Companions first) {
    Companions companions = first;
    AskedDerivatives.Asked asked = first.asked();
    boolean isCloser = !asked.companions().isEmpty();
    var library = isCloser ? CotangentRules.texts(environment) : CotangentRules.Texts.none();
    List<String> sources = isCloser ? outer.texts(subjects.roots()) : List.of();
    Map<String, String> drafts = Map.of();
    for (int generation = 1; isCloser; generation++) {
      var findings = new DraftFindings();
      Companions drafting = read(drafts, library.usedBy(sources, drafts).all(), findings);
      drafts = drafting.drafts(asked.companions(), generation, findings);
      show(drafts);
      companions = read(drafts, library.usedBy(sources, drafts).rules(), findings);
      AskedDerivatives.Asked left = companions.asked();
      isCloser =
          left.open() > 0
              && (left.open() < asked.open() || !asked.companions().containsAll(left.companions()));
      asked = left;
    }
    return companions;
  }

  /** Drafts are among the texts of the stages. */
  private void show(Map<String, String> drafts) {
    String folder = environment.getOptions().get(DEBUG_OPTION);
    if (folder != null) {
      var texts = new StageTexts(folder);
      drafts.forEach((name, text) -> texts.see("draft", name, () -> text));
    }
  }

  /**
   * Reads all classes.
   *
   * @param drafts the texts of companions whose derivatives are asked for
   * @param more the texts of other classes that are looked into
   * @param ofDrafts what the drafts do without
   */
  private Companions read(
      Map<String, String> drafts, Map<String, String> more, DraftFindings ofDrafts) {
    Map<String, String> texts = new TreeMap<>(drafts);
    texts.putAll(more);
    SecondCompilation second = outer.attributed(subjects.classes(), subjects.roots(), texts);
    return new Companions(
        second.sources(),
        subjects,
        drafts.keySet(),
        more.keySet(),
        ofDrafts,
        index,
        environment.getOptions().get(DEBUG_OPTION),
        report.isPresent());
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
