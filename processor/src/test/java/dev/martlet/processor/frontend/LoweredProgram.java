package dev.martlet.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Interpreter;
import dev.martlet.processor.ir.Module;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * A class {@code p.Subject} with all its methods lowered. {@link #check} runs each static method
 * whose name does not start with an underscore on many arguments, compiled by javac and interpreted
 * from the IR, and compares results, exceptions, changed arguments and printed text.
 */
final class LoweredProgram {
  private static final String STUB =
      """
      package dev.martlet;
      public class DifferentialOperators {
        public static double withoutDerivative(double x) { return x; }
        public static float withoutDerivative(float x) { return x; }
        public static <T> T withoutDerivative(T x) { return x; }
      }
      """;

  private static final String EXCEPTIONS =
      """
      package dev.martlet;
      public class Exceptions {
        public static RuntimeException rethrown(Throwable t) { throw Exceptions.<RuntimeException>as(t); }
        private static <X extends Throwable> X as(Throwable t) throws X { throw (X) t; }
      }
      """;

  final Findings findings = new Findings();
  final Map<String, Function> functions = new LinkedHashMap<>();

  /** The functions as they were lowered, with their opaque code. */
  final List<Function> originals = new ArrayList<>();

  /** The kinds of all trees within methods. */
  final Set<Tree.Kind> kinds = EnumSet.noneOf(Tree.Kind.class);

  private final String text;
  private final Map<String, byte[]> classes;
  private final ClassLoader sharedLoader;
  private final List<Structure> structures = new ArrayList<>();
  private final OpaqueCalls opaques = new OpaqueCalls();

  LoweredProgram(String members) {
    this("package p;\nimport java.util.*;\nimport java.util.function.*;\n", members);
  }

  LoweredProgram(String header, String members) {
    this(header, members, true);
  }

  /** A program that is not run, of which classes are lowered that have subclasses, too. */
  static LoweredProgram unchecked(String members) {
    return new LoweredProgram("package p;\n", members, false);
  }

  private LoweredProgram(String header, String members, boolean runs) {
    text = header + "class Subject {\n" + members + "\n}\n";
    var compilation =
        new TestCompilation(
            Map.of(
                "p.Subject",
                text,
                "dev.martlet.DifferentialOperators",
                STUB,
                "dev.martlet.Exceptions",
                EXCEPTIONS),
            Map.of());
    Sources sources = compilation.sources();
    TypeElement subject = sources.elements().getTypeElement("p.Subject");
    collectStructures(sources, subject);
    var lowering =
        new MethodLowering(
            sources,
            this::structure,
            _ -> false,
            _ -> java.util.Optional.empty(),
            _ -> java.util.Optional.empty(),
            findings);
    lower(sources, lowering, subject, runs);
    classes = new HashMap<>(compilation.generate());
    originals.addAll(functions.values());
    Map<String, Function> replaced = new HashMap<>();
    functions.forEach(
        (name, function) -> replaced.put(name, opaques.replaced(Verifier.verify(function))));
    classes.putAll(
        new TestCompilation(Map.of(OpaqueCalls.CLASS, opaques.source()), classes).generate());
    functions.putAll(replaced);
    functions.values().forEach(Verifier::verify);
    sharedLoader = TestCompilation.loader(classes);
  }

  /** Methods that can be overridden are left to the classes: the interpreter does not dispatch. */
  private void lower(Sources sources, MethodLowering lowering, TypeElement type, boolean runs) {
    boolean isFinal =
        !runs
            || type.getModifiers().contains(javax.lang.model.element.Modifier.FINAL)
            || type.getSimpleName().contentEquals("Subject");
    if (!isFinal) {
      return;
    }
    var executables = new ArrayList<ExecutableElement>();
    executables.addAll(ElementFilter.methodsIn(type.getEnclosedElements()));
    if (type.getKind() == ElementKind.RECORD) {
      executables.addAll(ElementFilter.constructorsIn(type.getEnclosedElements()));
    }
    for (ExecutableElement method : executables) {
      MethodTree tree = sources.trees().getTree(method);
      boolean isAsked = !method.getSimpleName().toString().startsWith("__");
      if (isAsked && tree != null && tree.getBody() != null) {
        scan(tree.getBody());
        lowering.lower(method).ifPresent(function -> functions.put(function.name(), function));
      }
    }
    ElementFilter.typesIn(type.getEnclosedElements())
        .forEach(inner -> lower(sources, lowering, inner, runs));
  }

  private void scan(Tree body) {
    new TreeScanner<Void, Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
        if (tree != null) {
          kinds.add(tree.getKind());
        }
        return super.scan(tree, null);
      }
    }.scan(body, null);
  }

  /** Records whose name starts with {@code Diff} count as differentiable. */
  private void collectStructures(Sources sources, TypeElement type) {
    var types = new TypeReader(sources);
    var code = new RecordCode(sources.elements(), sources.trees());
    for (TypeElement inner : ElementFilter.typesIn(type.getEnclosedElements())) {
      if (inner.getSimpleName().toString().startsWith("Diff")) {
        boolean transparent =
            code.constructorOnlyStores(inner)
                && inner.getRecordComponents().stream().allMatch(code::accessorOnlyReturns);
        List<Structure.Component> components =
            inner.getRecordComponents().stream()
                .map(c -> c.getSimpleName().toString())
                .map(name -> new Structure.Component(name, Type.Primitive.DOUBLE, name))
                .toList();
        var declared = (Type.Declared) types.read(inner.asType());
        structures.add(
            new Structure(
                declared, Type.declared(declared.name() + "Tangent"), components, transparent));
      }
    }
  }

  private Optional<Structure> structure(Type type) {
    return structures.stream().filter(each -> name(each.type()).equals(name(type))).findFirst();
  }

  private static String name(Type type) {
    return type instanceof Type.Declared(var name, _) ? name : type.toString();
  }

  /** The source text of a place. */
  String text(Span span) {
    return text.substring(span.start(), span.end());
  }

  // Running.

  /** Compares all methods; returns how many were run. */
  int check() {
    if (findings.hasErrors()) {
      throw new AssertionError(
          findings.all().stream().map(each -> each.text() + each.span()).toList().toString());
    }
    List<Method> methods =
        Arrays.stream(subject(TestCompilation.loader(classes)).getDeclaredMethods())
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .filter(method -> !method.getName().startsWith("_") && !method.isSynthetic())
            .toList();
    if (methods.isEmpty()) {
      throw new AssertionError("nothing to check");
    }
    methods.forEach(this::check);
    return methods.size();
  }

  private void check(Method method) {
    int count = new SampleArguments(method.getDeclaringClass(), method).all().size();
    for (int i = 0; i < count; i++) {
      String expected = outcome(method, i, false);
      String actual = outcome(method, i, true);
      if (!expected.equals(actual)) {
        throw new AssertionError(
            "%s, arguments %d:%nexpected %s%nbut was  %s%n%s"
                .formatted(method, i, expected, actual, function(method.getName())));
      }
    }
  }

  /** The results of one function, interpreted. */
  String run(String key, Object... arguments) {
    var module = new Module(structures, List.copyOf(functions.values()));
    return new Interpreter(TestCompilation.loader(classes), module)
        .run(function(key), arguments)
        .toString();
  }

  /** The function with this name; for one of several also the parameters are given. */
  Function function(String name) {
    return functions.values().stream()
        .filter(
            function ->
                function.name().endsWith(name)
                    || function.name().contains("." + name + "(")
                    || function.name().contains("$" + name + "("))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " was not lowered: " + findings.all()));
  }

  private static Class<?> subject(ClassLoader loader) {
    try {
      return loader.loadClass("p.Subject");
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Result or exception, arguments afterwards, and what was printed, as one text. */
  private String outcome(Method named, int index, boolean interprets) {
    boolean asserts = named.getName().contains("Assert");
    ClassLoader loader =
        asserts || Rendering.hasState(named.getDeclaringClass())
            ? TestCompilation.loader(classes)
            : sharedLoader;
    loader.setDefaultAssertionStatus(asserts);
    Class<?> subject = subject(loader);
    Method method =
        Arrays.stream(subject.getDeclaredMethods())
            .filter(each -> each.toString().equals(named.toString()))
            .findFirst()
            .orElseThrow();
    @Nullable Object[] arguments = new SampleArguments(subject, method).all().get(index);
    String shown = Rendering.of(arguments);
    var printed = new ByteArrayOutputStream();
    PrintStream console = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    String result;
    try {
      @Nullable Object value =
          interprets ? interpret(method, arguments, loader) : invoke(method, arguments);
      result = "returned " + Rendering.of(value);
    } catch (Throwable e) {
      result = "threw " + Rendering.ofException(e);
    } finally {
      System.setOut(console);
    }
    return "(%s) %s, arguments %s, printed %s, static %s"
        .formatted(
            shown,
            result,
            Rendering.of(arguments),
            printed.toString(StandardCharsets.UTF_8),
            Rendering.ofStatics(subject));
  }

  private static @Nullable Object invoke(Method method, @Nullable Object[] arguments)
      throws Throwable {
    method.setAccessible(true);
    try {
      return method.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  private @Nullable Object interpret(
      Method method, @Nullable Object[] arguments, ClassLoader loader) {
    Function function =
        functions.values().stream()
            .filter(each -> matches(each, method))
            .findFirst()
            .orElseThrow(() -> new AssertionError(method + " was not lowered"));
    var module = new Module(structures, List.copyOf(functions.values()));
    List<@Nullable Object> results = new Interpreter(loader, module).run(function, arguments);
    return results.isEmpty() ? null : results.getFirst();
  }

  private static boolean matches(Function function, Method method) {
    String key =
        "p.Subject.%s(%s)"
            .formatted(
                method.getName(),
                Arrays.stream(method.getParameterTypes())
                    .map(LoweredProgram::text)
                    .reduce((one, other) -> one + "," + other)
                    .orElse(""));
    return function.name().equals(key);
  }

  private static String text(Class<?> type) {
    return type.isArray() ? text(type.getComponentType()) + "[]" : type.getName();
  }
}
