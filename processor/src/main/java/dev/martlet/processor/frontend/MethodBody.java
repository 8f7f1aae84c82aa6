package dev.martlet.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The method that is being lowered: what its trees mean, its variables, and the parts that lower
 * each kind of tree.
 */
final class MethodBody {
  final Sources sources;
  final TypeReader types;
  final CalleeReader callees;
  final RecordCode recordCode;
  final Accessors accessors;
  final ConstantReader constants;
  final JumpTable jumps;
  final Reachability reachability;

  /** The class whose method this is. */
  final TypeElement owner;

  /** The class beside which the generated code stands: mostly the same. */
  final TypeElement home;

  /** The receiver; none in a static method or a constructor. */
  final @Nullable Local self;

  /** In a constructor of an inner class, the object around the new one. */
  final @Nullable Local enclosing;

  /** Of a method of a local class, the body that declares the class or calls the method. */
  final @Nullable MethodBody around;

  /** What {@code return} sets; none where there is no result. */
  final @Nullable Local result;

  final Conversions conversions = new Conversions();
  final StatementLowering statements = new StatementLowering(this);
  final LoopLowering loops = new LoopLowering(this);
  final SwitchLowering switches = new SwitchLowering(this);
  final PatternSwitchLowering patternSwitches = new PatternSwitchLowering(this);
  final PatternLowering patterns = new PatternLowering(this);
  final ExpressionLowering expressions = new ExpressionLowering(this);
  final OperatorLowering operators = new OperatorLowering(this);
  final AssignmentLowering assignments = new AssignmentLowering(this);
  final NameLowering names = new NameLowering(this);
  final CallLowering calls = new CallLowering(this);
  final CreationLowering creations = new CreationLowering(this);
  final OpaqueLowering opaques = new OpaqueLowering(this);
  final TryLowering tries = new TryLowering(this);
  final FunctionLowering functions = new FunctionLowering(this);
  final PipelineLowering pipelines = new PipelineLowering(this);
  final MapViews mapViews = new MapViews(this);
  final CollectionLowering collections = new CollectionLowering(this);
  final LocalObjects localObjects;
  final Watches watches;
  final AttemptedCalls attemptedCalls;

  private final CompilationUnitTree unit;
  private final TreePath path;
  private final SpanReader spans;
  private final Findings findings;
  private final Function<Type, Optional<Structure>> structures;
  private final Predicate<Type> differentiableLists;
  private final Map<VariableElement, Local> locals;

  MethodBody(
      Sources sources,
      SpanReader spans,
      TreePath path,
      TypeElement owner,
      @Nullable Local self,
      @Nullable Local enclosing,
      @Nullable Local result,
      Function<Type, Optional<Structure>> structures,
      Predicate<Type> differentiableLists,
      AttemptedCalls attemptedCalls,
      Findings findings) {
    this(
        sources,
        spans,
        path,
        owner,
        owner,
        self,
        enclosing,
        result,
        structures,
        differentiableLists,
        attemptedCalls,
        findings,
        new HashMap<>(),
        null,
        new Watches());
  }

  private MethodBody(
      Sources sources,
      SpanReader spans,
      TreePath path,
      TypeElement owner,
      TypeElement home,
      @Nullable Local self,
      @Nullable Local enclosing,
      @Nullable Local result,
      Function<Type, Optional<Structure>> structures,
      Predicate<Type> differentiableLists,
      AttemptedCalls attemptedCalls,
      Findings findings,
      Map<VariableElement, Local> locals,
      @Nullable MethodBody around,
      Watches watches) {
    this.locals = locals;
    this.around = around;
    this.watches = watches;
    this.sources = sources;
    this.path = path;
    this.unit = path.getCompilationUnit();
    this.owner = owner;
    this.home = home;
    this.self = self;
    this.enclosing = enclosing;
    this.result = result;
    this.structures = structures;
    this.differentiableLists = differentiableLists;
    this.attemptedCalls = attemptedCalls;
    this.findings = findings;
    types = new TypeReader(sources);
    callees = new CalleeReader(sources);
    this.spans = spans;
    recordCode = new RecordCode(sources.elements(), sources.trees());
    accessors = new Accessors(sources);
    constants = new ConstantReader(this::element, this::type);
    jumps = new JumpTable(result, constants::isTrue);
    reachability = new Reachability(this);
    localObjects = new LocalObjects(this);
  }

  /** The body of a lambda in this one, which sees its variables, and whose jumps are its own. */
  MethodBody inside(@Nullable Local lambdaResult) {
    return new MethodBody(
        sources,
        spans,
        path,
        owner,
        home,
        self,
        enclosing,
        lambdaResult,
        structures,
        differentiableLists,
        attemptedCalls,
        findings,
        locals,
        around,
        new Watches());
  }

  /** The code of the class above the one at hand, which sees the same new object. */
  MethodBody ofSuperclass(TypeElement superclass, TreePath declaration) {
    return new MethodBody(
        sources,
        spans,
        declaration,
        superclass,
        home,
        self,
        null,
        null,
        structures,
        differentiableLists,
        attemptedCalls,
        findings,
        locals,
        around,
        new Watches());
  }

  /** The body of a member of a local class, which sees the variables of this one. */
  MethodBody ofLocal(TypeElement local, @Nullable Local object, @Nullable Local value) {
    return new MethodBody(
        sources,
        spans,
        path,
        local,
        home,
        object,
        null,
        value,
        structures,
        differentiableLists,
        attemptedCalls,
        findings,
        locals,
        this,
        watches);
  }

  // What trees mean.

  @Nullable Element element(Tree tree) {
    return sources.trees().getElement(new TreePath(path, tree));
  }

  /** The type that the compiler attributed; NONE where it has none. */
  TypeMirror mirror(Tree tree) {
    TypeMirror type = sources.trees().getTypeMirror(new TreePath(path, tree));
    return type == null ? sources.types().getNoType(TypeKind.NONE) : type;
  }

  Type type(Tree tree) {
    return types.read(mirror(tree));
  }

  Span span(Tree tree) {
    return spans.read(tree, unit);
  }

  /** Whether it is a list whose elements carry derivatives. */
  boolean isDifferentiableList(Type type) {
    return differentiableLists.test(type);
  }

  /** Whether what is in a collection of elements of the type carries derivatives. */
  boolean isDifferentiableElement(Type type) {
    return isDifferentiableList(Type.declared("java.util.List", type));
  }

  /** The structure of a differentiable record. */
  Optional<Structure> structure(Type type) {
    return structures.apply(type);
  }

  /** Whether a record's accessor does nothing but return the component. */
  boolean onlyReturns(RecordComponentElement component) {
    return LocalObjects.isMember(component)
        ? localObjects.isPlain(component)
        : recordCode.accessorOnlyReturns(component);
  }

  static ExpressionTree withoutParentheses(ExpressionTree tree) {
    ExpressionTree inner = tree;
    while (inner instanceof ParenthesizedTree parenthesized) {
      inner = parenthesized.getExpression();
    }
    return inner;
  }

  // Variables.

  /** The variable of a declaration; the same for each of its uses. */
  Local local(VariableElement variable) {
    return locals.computeIfAbsent(
        variable,
        v ->
            new Local(
                types.read(v.asType()),
                v.getSimpleName().toString(),
                v.getKind() == ElementKind.LOCAL_VARIABLE && Annotations.isNoDerivative(v)));
  }

  /** The variable, where this element is one that was declared before. */
  @Nullable Local knownLocal(@Nullable Element element) {
    return element instanceof VariableElement variable ? locals.get(variable) : null;
  }

  // Findings.

  void refuse(Tree tree, String what, String advice) {
    findings.add(Diagnostic.UNSUPPORTED_CONSTRUCT.at(span(tree), what, advice));
  }

  void unreachable(Tree tree, String kind, String name) {
    findings.add(Diagnostic.NOT_REACHABLE.at(span(tree), kind, name));
  }
}
