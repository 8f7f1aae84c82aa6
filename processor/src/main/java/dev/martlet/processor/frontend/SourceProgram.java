package dev.martlet.processor.frontend;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.frontend.CanonicalConstructors.Code;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Fusible;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.rules.Derivative;
import dev.martlet.processor.rules.DifferentiableMethod;
import dev.martlet.processor.rules.Program;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Answers what the stages ask about a program from its source and the class files around it. */
public final class SourceProgram implements Program {
  private final Sources sources;
  private final Classes classes;
  private final StructureReader structures;
  private final EntryReader entries;
  private final Rules rules;
  private final CotangentRules cotangentRules;
  private final EntryRules entryRules;
  private final RuleText texts;
  private final VirtualMethods virtualMethods;
  private final CalleeReader callees;
  private final Map<Callee, Optional<Derivative>> derivatives = new HashMap<>();
  private final Map<Callee, Boolean> functional = new HashMap<>();
  private final Map<Callee, Optional<Fusible>> fusibles = new HashMap<>();
  private final LoweredBodies bodies;
  private final Map<Callee, Optional<Function>> inlinable = new HashMap<>();
  private final ConstructorKinds constructors;
  private final FunctionRules functionRules = new FunctionRules(this::tangent);

  public SourceProgram(
      Sources sources, StructureReader structures, EntryReader entries, Rules rules) {
    this.sources = sources;
    this.classes = new Classes(sources);
    this.structures = structures;
    this.entries = entries;
    this.rules = rules;
    this.cotangentRules = new CotangentRules(sources);
    this.entryRules = new EntryRules(sources, classes);
    this.texts = new RuleText(sources, structures);
    this.constructors =
        new ConstructorKinds(
            classes,
            new CanonicalConstructors(
                structures.code(), structures::structure, callee -> lowered(callee).function()));
    this.bodies = new LoweredBodies(sources, structures, this::body, this::overriddenBody);
    this.virtualMethods = new VirtualMethods(sources);
    this.callees = new CalleeReader(sources);
  }

  /** The differentiable methods that can be overridden. */
  public VirtualMethods virtualMethods() {
    return virtualMethods;
  }

  /** How companions, also of other jars, name what belongs to a method. */
  public CompanionNames companionNames() {
    return new CompanionNames(classes);
  }

  /** The rules for what is to be differentiated once more. */
  public CotangentRules cotangentRules() {
    return cotangentRules;
  }

  /** Whether what differentiates the callee was generated when another jar was compiled. */
  public boolean isDifferentiatedElsewhere(Callee callee) {
    return classes
        .method(callee)
        .filter(method -> sources.trees().getTree(method) == null)
        .filter(entries::hasEntry)
        .filter(_ -> !virtualMethods.isVirtual(callee) && !hasCustomRule(callee))
        .isPresent();
  }

  /** A method's function, or what is wrong with its body. */
  public record Lowered(Optional<Function> function, Findings findings, boolean isIncomplete) {}

  @Override
  public Optional<Derivative> derivative(Callee callee) {
    Optional<Derivative> known = derivatives.get(callee);
    if (known == null) {
      known = rules.find(callee).or(() -> withoutRule(callee));
      derivatives.put(callee, known);
    }
    return known;
  }

  @Override
  public Optional<Derivative> derivative(Invocation.Call call) {
    return derivative(call.callee())
        .map(
            derivative ->
                GenericRule.instantiated(
                    derivative, rules.rules(call.callee()), () -> asCallee(call.callee()), call))
        .or(() -> functionRules.find(call));
  }

  /** The tangent of a type as a reference; none for a passive one. */
  private Optional<Type> tangent(Type type) {
    return type.isBoxedReal()
        ? Optional.of(type)
        : structures.structure(type).map(Structure::tangent);
  }

  /** Whether the callee is the only abstract method of its interface. */
  public boolean isFunctional(Callee callee) {
    return functional.computeIfAbsent(
        callee,
        _ ->
            classes
                .method(callee)
                .filter(method -> FunctionalInterfaces.isFunctional(sources, method))
                .isPresent());
  }

  /** Whether somebody wrote a rule for the callee, so that its body is not looked at. */
  public boolean hasCustomRule(Callee callee) {
    return rules.find(callee).isPresent();
  }

  /** The rule of a callee that cannot be called from a package. */
  public Optional<Callee> unreachableRule(Callee callee, String fromPackage) {
    return rules.rules(callee).stream()
        .filter(rule -> !rule.isPublic())
        .map(Rule::method)
        .filter(rule -> !classes.isInPackage(rule.owner(), fromPackage))
        .findFirst();
  }

  @Override
  public Optional<Function> body(Callee callee) {
    Optional<Function> known = inlinable.get(callee);
    if (known == null) {
      known =
          separateBody(callee)
              .filter(_ -> !computesComponents(callee))
              .map(function -> withStops(callee, function));
      inlinable.put(callee, known);
    }
    return known;
  }

  /**
   * The callee's body, also where it must not stand in its call's place, since a record that it
   * makes is not made of the values that it computes.
   */
  public Optional<Function> separateBody(Callee callee) {
    return classes
        .method(callee)
        .filter(this::isBodyOfCall)
        .filter(_ -> isMethodOrMakesStructure(callee))
        .filter(_ -> derivative(callee).isEmpty())
        .flatMap(method -> bodies.of(callee, method).function())
        .flatMap(function -> constructors.separate(callee, function));
  }

  /** What a call through {@code super} runs. */
  private Optional<Function> overriddenBody(Callee callee) {
    return Optional.of(callee)
        .filter(each -> !hasCustomRule(each))
        .flatMap(each -> lowered(each).function())
        .map(function -> withStops(callee, function));
  }

  /** What a call runs on an object of a class, where the declared method could be overridden. */
  public Optional<Function> implementation(Callee callee, Type receiver, boolean isExact) {
    return classes
        .method(callee)
        .filter(EntryReader::isOverridable)
        .filter(_ -> derivative(callee).isEmpty())
        .flatMap(method -> virtualMethods.implementation(method, receiver, isExact))
        .map(callees::read)
        .filter(found -> derivative(found).isEmpty())
        .flatMap(this::overriddenBody)
        .map(function -> withStops(callee, function));
  }

  /** Whether the callee is a canonical constructor that stores something else than it is given. */
  public boolean computesComponents(Callee callee) {
    return callee.kind() == Callee.Kind.CONSTRUCTOR
        && lowered(callee).function().stream()
            .anyMatch(function -> constructors.code(callee, function) == Code.COMPUTES);
  }

  /** Whether the callee is a canonical constructor with effects, which must not happen twice. */
  public boolean actsInConstructor(Callee callee) {
    return callee.kind() == Callee.Kind.CONSTRUCTOR
        && lowered(callee).function().stream()
            .anyMatch(function -> constructors.code(callee, function) == Code.ACTS);
  }

  private Function withStops(Callee callee, Function function) {
    return classes
        .method(callee)
        .map(method -> StoppedParameters.stopped(function, method, structures))
        .orElse(function);
  }

  /** The function of a method with a body here, whoever may override it. */
  public Lowered lowered(Callee callee) {
    return classes
        .method(callee)
        .map(method -> bodies.of(callee, method))
        .orElseGet(() -> new Lowered(Optional.empty(), new Findings(), false));
  }

  /** The bodies that a method leads to, its own among them. */
  public ReachableBodies reachableBodies(Callee callee) {
    return new ReachableBodies(classes, bodies, this::hasCustomRule).from(callee);
  }

  /** The signature of a method, whether it can be differentiated or not. */
  public Optional<DifferentiableMethod> asMethod(Callee callee) {
    return classes.method(callee).map(entries.signatures()::asMethod);
  }

  /** What callers of a method get. */
  public Optional<DifferentiableMethod> asCallee(Callee callee) {
    return classes.method(callee).flatMap(entries.signatures()::asCallee);
  }

  /** What callers of a method get that go on using what they have handed over. */
  public Optional<DifferentiableMethod> asHelper(Callee callee) {
    return classes.method(callee).flatMap(entries.signatures()::asHelper);
  }

  @Override
  public Optional<Structure> structure(Type type) {
    return structures.structure(type);
  }

  @Override
  public Optional<Structure> object(Type type) {
    return structures.object(type);
  }

  @Override
  public Optional<Type> opaqueTangent(Type type) {
    return structures.opaqueTangent(type);
  }

  @Override
  public boolean leadsToMemory(Type type) {
    return structures.leadsToMemory(type);
  }

  @Override
  public boolean isOwnAuthority(Type type) {
    return structures.isOwnAuthority(type);
  }

  @Override
  public Optional<Fusible> fusible(Callee callee) {
    return fusibles.computeIfAbsent(
        callee,
        _ -> classes.method(callee).flatMap(method -> Annotations.fusible(method, sources)));
  }

  @Override
  public boolean isRecord(Type type) {
    return type instanceof Type.Declared declared
        && classes
            .find(declared.name())
            .filter(element -> element.getKind() == ElementKind.RECORD)
            .isPresent();
  }

  @Override
  public String suggestedRule(Callee callee) {
    return classes.method(callee).map(texts::closureForm).orElse("    a @Derivative for it");
  }

  @Override
  public Optional<Finding> refusal(Invocation.Call call) {
    Callee callee = call.callee();
    Optional<ExecutableElement> method = classes.method(callee);
    if (NestedDifferentiation.isEntry(callee, classes)
        && method.filter(bodies::hasBody).isEmpty()) {
      return Optional.of(Diagnostic.NESTED_DIFFERENTIATION.at(call.span(), callee.name()));
    }
    if (method.isEmpty()) {
      return Optional.empty();
    }
    if (isFunctional(callee)) {
      return Optional.of(Diagnostic.UNKNOWN_FUNCTION.at(call.span(), callee.name()));
    }
    if (isComputingAccessor(method.get())) {
      return Optional.of(Diagnostic.ACCESSOR_COMPUTES.at(call.span(), callee.name()));
    }
    if (!bodies.hasBody(method.get())) {
      return entryRules.refusal(method.get(), call.span());
    }
    if (EntryReader.isOverridable(method.get())) {
      return Optional.of(Diagnostic.OVERRIDABLE_METHOD.at(call.span(), callee.name()));
    }
    Lowered lowered = bodies.of(callee, method.get());
    return actsInConstructor(callee)
        ? Optional.of(ConstructorKinds.acting(call.span()))
        : lowered.findings().all().stream().filter(Finding::isError).findFirst();
  }

  private Optional<Derivative> withoutRule(Callee callee) {
    return classes.method(callee).flatMap(method -> withoutRule(callee, method));
  }

  private Optional<Derivative> withoutRule(Callee callee, ExecutableElement method) {
    if (entries.stopsDerivatives(method)) {
      return Optional.of(Derivative.Partials.none(callee));
    }
    boolean isElsewhere = sources.trees().getTree(method) == null && entries.hasEntry(method);
    return isElsewhere && !virtualMethods.isVirtual(callee)
        ? entries
            .signatures()
            .asCallee(method)
            .flatMap(differentiable -> entryRules.read(method, differentiable))
        : Optional.empty();
  }

  /** Whether what stands here is surely what a call runs. */
  private boolean isBodyOfCall(ExecutableElement method) {
    return bodies.hasBody(method)
        && !EntryReader.isOverridable(method)
        && !isComputingAccessor(method);
  }

  /** What a constructor sets is known of differentiable records only; others run as they are. */
  private boolean isMethodOrMakesStructure(Callee callee) {
    return callee.kind() != Callee.Kind.CONSTRUCTOR
        || structures.structure(callee.result()).isPresent()
        || structures.object(callee.result()).isPresent();
  }

  /** The field behind it is private: nobody else can tell what is computed from what it holds. */
  private boolean isComputingAccessor(ExecutableElement method) {
    return method.getEnclosingElement() instanceof TypeElement owner
        && owner.getKind() == ElementKind.RECORD
        && Annotations.isDifferentiable(owner)
        && method.getParameters().isEmpty()
        && !method.getModifiers().contains(Modifier.STATIC)
        && structures.accessorComputes(owner, method.getSimpleName().toString());
  }
}
