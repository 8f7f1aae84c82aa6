package dev.martlet.processor.frontend;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.rules.Derivative;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * All rules that a compilation sees, by their targets: its own, and those in jars that the index
 * leads to. A rule of its own beats one from a jar.
 */
public final class Rules {
  private final Classes classes;
  private final CalleeReader callees;
  private final RuleReader reader;
  private final RuleIndex index;
  private final Findings findings = new Findings();
  private final Map<String, List<Rule>> own = new LinkedHashMap<>();
  private final Set<String> ownHolders = new TreeSet<>();
  private final Map<String, List<Rule>> known = new HashMap<>();

  public Rules(Sources sources, StructureReader structures, Places places, RuleIndex index) {
    this.classes = new Classes(sources);
    this.callees = new CalleeReader(sources);
    this.reader = new RuleReader(sources, structures, places);
    this.index = index;
  }

  /** Reads the rules that stand in a class of this compilation. */
  public void addAll(TypeElement holder) {
    for (ExecutableElement method : ElementFilter.methodsIn(holder.getEnclosedElements())) {
      if (Annotations.isRule(method)) {
        ownHolders.add(callees.read(method).owner());
        reader.read(method, findings).ifPresent(this::add);
      }
    }
  }

  /** Checks what only all rules of the compilation show together. */
  public Findings checked() {
    own.values().forEach(this::checkDuplicates);
    own.values().forEach(rules -> checkCompleteness(rules(rules.getFirst().target())));
    return findings;
  }

  /** Findings until now; looking up rules in jars may add some. */
  public Findings findings() {
    return findings;
  }

  /** What is differentiated by, instead of the body. */
  Optional<Derivative> find(Callee target) {
    List<Rule> rules = rules(target);
    return rules.isEmpty() ? Optional.empty() : Optional.of(derivative(target, rules));
  }

  /** The rules for a target, all of one rank. */
  List<Rule> rules(Callee target) {
    return known.computeIfAbsent(target.key(), _ -> search(target));
  }

  /** What earlier runs compiled into this one's output is of the same rank as its own. */
  private List<Rule> search(Callee target) {
    List<Rule> rules = new ArrayList<>(own.getOrDefault(target.key(), List.of()));
    int fresh = rules.size();
    rules.addAll(read(target, index.findOwn(target)));
    if (rules.isEmpty()) {
      rules.addAll(read(target, index.find(target)));
    }
    if (rules.size() > fresh) {
      checkDuplicates(rules);
    }
    return rules;
  }

  private void add(Rule rule) {
    own.computeIfAbsent(rule.target().key(), _ -> new ArrayList<>()).add(rule);
    index.add(rule.target(), reader.line(rule));
  }

  private List<Rule> read(Callee target, List<RuleIndex.Line> lines) {
    List<Rule> rules = new ArrayList<>();
    for (RuleIndex.Line line : lines) {
      // What this compilation wrote before it may have been changed since.
      if (!ownHolders.contains(line.holder())) {
        Optional<ExecutableElement> element = classes.method(target);
        classes
            .find(line.holder())
            .flatMap(holder -> method(holder, line.rule()))
            .filter(Annotations::isRule)
            .flatMap(method -> element.flatMap(found -> reader.read(method, line, found)))
            .ifPresent(rules::add);
      }
    }
    return rules;
  }

  private Optional<ExecutableElement> method(TypeElement holder, String key) {
    return ElementFilter.methodsIn(holder.getEnclosedElements()).stream()
        .filter(method -> callees.key(method).equals(key))
        .findFirst();
  }

  private void checkDuplicates(List<Rule> rules) {
    for (int i = 1; i < rules.size(); i++) {
      for (int j = 0; j < i; j++) {
        Rule first = rules.get(j);
        Rule second = rules.get(i);
        if (clash(first, second)) {
          boolean isEqual = name(first.method()).equals(name(second.method()));
          findings.add(
              Diagnostic.DUPLICATE_RULE.at(
                  second.span(),
                  name(second.target()),
                  isEqual ? first.method().key() : name(first.method()),
                  isEqual ? second.method().key() : name(second.method())));
        }
      }
    }
  }

  /** Two rules serve one mode of one parameter. */
  private static boolean clash(Rule first, Rule second) {
    return switch (first) {
      case Rule.ByParameter one ->
          switch (second) {
            case Rule.ByParameter other -> one.position() == other.position();
            case Rule.WithClosure _ -> true;
          };
      case Rule.WithClosure one ->
          switch (second) {
            case Rule.ByParameter _ -> true;
            case Rule.WithClosure other -> one.isReverse() == other.isReverse();
          };
    };
  }

  /** A parameter that no rule speaks of would lose its derivative in silence. */
  private void checkCompleteness(List<Rule> rules) {
    if (rules.getFirst() instanceof Rule.ByParameter first) {
      classes
          .method(first.target())
          .flatMap(target -> reader.missing(target, rules))
          .ifPresent(finding -> findings.add(finding.apply(first.span())));
    }
  }

  private Derivative derivative(Callee target, List<Rule> rules) {
    Optional<Derivative.ClosureRule> reverse = Optional.empty();
    Optional<Derivative.ClosureRule> forward = Optional.empty();
    List<Optional<Derivative.Partial>> partials = new ArrayList<>();
    int receivers = target.kind() == Callee.Kind.INSTANCE ? 1 : 0;
    for (int i = 0; i < target.parameters().size() + receivers; i++) {
      partials.add(Optional.empty());
    }
    boolean hasClosure = false;
    for (Rule rule : rules) {
      switch (rule) {
        case Rule.ByParameter partial -> {
          if (!partial.stopped().contains(partial.position())) {
            partials.set(partial.position(), Optional.of(partial.partial()));
          }
        }
        case Rule.WithClosure closure -> {
          hasClosure = true;
          if (closure.isReverse()) {
            reverse = Optional.of(closure.rule());
          } else {
            forward = Optional.of(closure.rule());
          }
        }
      }
    }
    return hasClosure
        ? new Derivative.Closures(reverse, forward, false)
        : new Derivative.Partials(partials);
  }

  private static String name(Callee callee) {
    return TypeText.simple(callee.owner())
        + "."
        + callee.name()
        + callee.parameters().stream()
            .map(TypeText::of)
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
