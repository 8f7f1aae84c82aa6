package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.rules.Derivative;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/**
 * The rules that derivatives are made with which are to be differentiated once more. Other than the
 * closures of the operations' own rules, which nobody can look into, they are compositions of
 * operations, and their source comes with the runtime.
 *
 * <pre>{@code
 * @Cotangent(of = "exp", in = TensorLogarithms.class)
 * static <S> Tensor<S> exp(Tensor<S> x, Tensor<S> result, Tensor<S> cotangent) {
 *   return cotangent.times(result);
 * }
 * }</pre>
 */
public final class CotangentRules {
  private static final String PACKAGE = "dev.martlet.tensor.cotangent";
  private static final Type TENSOR = Type.declared("dev.martlet.tensor.Tensor");
  private static final Type ACTIVATION = Type.declared("dev.martlet.tensor.Activation");

  /** What a source mentions that has to do with tensors. */
  private static final List<String> TENSORS = List.of("dev.martlet.tensor", "dev.martlet.layer");

  /** Not where javac looks for sources, which it would compile. */
  private static final String FOLDER = "martlet/sources/for/";

  private final TypeReader types;
  private final CalleeReader callees;
  private final Elements elements;
  private final Map<String, List<Optional<Derivative.Partial>>> rules = new HashMap<>();
  private final Map<String, Callee> compositions = new HashMap<>();
  private boolean isRead;

  CotangentRules(Sources sources) {
    this.types = new TypeReader(sources);
    this.callees = new CalleeReader(sources);
    this.elements = sources.elements();
  }

  /**
   * Sources of the runtime, by the names of their classes.
   *
   * @param rules the classes that rules stand in
   * @param composed those whose methods are compositions of operations
   */
  public record Texts(Map<String, String> rules, Map<String, String> composed) {
    public Texts {
      rules = Map.copyOf(rules);
      composed = Map.copyOf(composed);
    }

    /** Where nothing is asked for. */
    public static Texts none() {
      return new Texts(Map.of(), Map.of());
    }

    /**
     * Those that are of use beside some sources and drafts, as far as these show: what is there for
     * tensors where they mention tensors or layers, and the layers that they or one of these name.
     * To read the others takes longer than all else that javac does.
     */
    public Texts usedBy(Collection<String> sources, Map<String, String> drafts) {
      Deque<String> open = new ArrayDeque<>(sources);
      open.addAll(drafts.values());
      boolean hasTensors =
          open.stream().anyMatch(text -> TENSORS.stream().anyMatch(text::contains));
      Map<String, String> used = new HashMap<>();
      while (!open.isEmpty()) {
        String text = open.remove();
        composed.forEach(
            (name, source) -> {
              String simple = name.substring(name.lastIndexOf('.') + 1);
              boolean isUsed = isOfTensors(name) ? hasTensors : text.contains(simple);
              if (isUsed && !used.containsKey(name)) {
                used.put(name, source);
                open.add(source);
              }
            });
      }
      Map<String, String> found = new HashMap<>(rules);
      found.keySet().removeIf(name -> isOfTensors(name) && !hasTensors);
      return new Texts(found, used);
    }

    private static boolean isOfTensors(String name) {
      return name.startsWith("dev.martlet.tensor.");
    }

    /** Both. */
    public Map<String, String> all() {
      Map<String, String> all = new HashMap<>(rules);
      all.putAll(composed);
      return all;
    }
  }

  /** What can be read of the runtime that is on the path. */
  public static Texts texts(ProcessingEnvironment outer) {
    Map<String, String> rules = new HashMap<>();
    Map<String, String> composed = new HashMap<>();
    PackageElement holders = outer.getElementUtils().getPackageElement(PACKAGE);
    if (holders != null) {
      ElementFilter.typesIn(holders.getEnclosedElements()).forEach(each -> add(each, outer, rules));
      Annotations.composed(holders, "partials").forEach(each -> add(each, outer, rules));
      Annotations.composed(holders, "operations").forEach(each -> add(each, outer, composed));
    }
    return new Texts(rules, composed);
  }

  private static void add(
      TypeElement type, ProcessingEnvironment outer, Map<String, String> texts) {
    String name = type.getQualifiedName().toString();
    ModuleElement module = outer.getElementUtils().getModuleOf(type);
    boolean isNamed = module != null && !module.isUnnamed();
    JavaFileManager.Location place =
        isNamed ? StandardLocation.MODULE_PATH : StandardLocation.CLASS_PATH;
    try {
      texts.put(
          name,
          outer
              .getFiler()
              .getResource(
                  place,
                  isNamed ? module.getQualifiedName() + "/" : "",
                  FOLDER + name.replace('.', '/') + ".java")
              .getCharContent(true)
              .toString());
    } catch (IOException | RuntimeException notThere) {
      // An annotation, or a jar that somebody has packed anew: what is not looked into is an error
      // where it is called.
    }
  }

  private static List<TypeElement> holders(Elements elements) {
    PackageElement holders = elements.getPackageElement(PACKAGE);
    return holders == null ? List.of() : ElementFilter.typesIn(holders.getEnclosedElements());
  }

  /** What is known of an operation. */
  public Optional<Derivative> find(Callee target) {
    read();
    return Optional.ofNullable(rules.get(target.key())).map(Derivative.Partials::new);
  }

  /** What stands for an operation that has no rules since it draws numbers; else itself. */
  public Callee composed(Callee target) {
    read();
    return compositions.getOrDefault(target.key(), target);
  }

  private void read() {
    if (!isRead) {
      isRead = true;
      for (TypeElement holder : holders(elements)) {
        for (ExecutableElement method : ElementFilter.methodsIn(holder.getEnclosedElements())) {
          Annotations.cotangent(method).ifPresent(rule -> add(rule, callees.read(method)));
          Annotations.composition(method).ifPresent(each -> add(each, callees.read(method)));
        }
      }
    }
  }

  private void add(Annotations.OfCotangent rule, Callee callee) {
    for (String name : rule.of()) {
      ExecutableElement target =
          target(rule.in(), name, operation -> isOf(operation, callee.parameters()));
      int count = parameters(target).size();
      rules
          .computeIfAbsent(
              callees.read(target).key(),
              _ -> new ArrayList<>(Collections.nCopies(count, Optional.empty())))
          .set(
              rule.position(),
              Optional.of(
                  Derivative.Partial.ofCotangent(callee, callee.parameters().size() == count + 2)));
    }
  }

  private void add(Annotations.OfOperation composition, Callee callee) {
    ExecutableElement target =
        target(
            composition.in(),
            composition.of(),
            operation -> parameters(operation).equals(callee.parameters()));
    compositions.put(callees.read(target).key(), callee);
  }

  /**
   * The operation, by its parameters: the rule has one or two more. Of two that fit, the rule is of
   * the one with another tensor where the other one would have its result.
   */
  private ExecutableElement target(
      TypeMirror owner, String name, Predicate<ExecutableElement> fits) {
    Element declaring = ((DeclaredType) owner).asElement();
    return ElementFilter.methodsIn(declaring.getEnclosedElements()).stream()
        .filter(method -> method.getSimpleName().contentEquals(name))
        .filter(fits)
        .max(Comparator.comparingInt(method -> method.getParameters().size()))
        .orElseThrow(() -> new IllegalStateException("no operation " + name + " in " + owner));
  }

  private boolean isOf(ExecutableElement operation, List<Type> given) {
    List<Type> expected = parameters(operation);
    int count = expected.size();
    boolean takesResult =
        given.size() == count + 2
            && given.get(count).equals(types.erased(operation.getReturnType()));
    return (takesResult || given.size() == count + 1) && expected.equals(given.subList(0, count));
  }

  /** A receiver is a tensor where one of a tensor's interfaces declares the operation. */
  private List<Type> parameters(ExecutableElement method) {
    List<Type> parameters = new ArrayList<>();
    if (SignatureReader.hasReceiver(method)) {
      Type owner = types.erased(Owners.of(method).asType());
      parameters.add(owner.equals(ACTIVATION) ? owner : TENSOR);
    }
    method.getParameters().forEach(each -> parameters.add(types.erased(each.asType())));
    return parameters;
  }
}
