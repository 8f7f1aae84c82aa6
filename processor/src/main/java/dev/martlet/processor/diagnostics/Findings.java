package dev.martlet.processor.diagnostics;

import java.util.ArrayList;
import java.util.List;

/** Collects findings, each once. */
public final class Findings {
  private final List<Finding> findings = new ArrayList<>();

  public void add(Finding finding) {
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }

  public void addAll(Findings others) {
    others.findings.forEach(this::add);
  }

  public boolean hasErrors() {
    return findings.stream().anyMatch(Finding::isError);
  }

  public List<Finding> all() {
    return List.copyOf(findings);
  }
}
