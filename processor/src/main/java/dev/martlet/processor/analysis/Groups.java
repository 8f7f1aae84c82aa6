package dev.martlet.processor.analysis;

import java.util.HashMap;
import java.util.Map;

/** Members in disjoint groups that only grow together: a union-find. */
final class Groups {
  private final Map<Object, Object> parents = new HashMap<>();

  /** The member that stands for the group of this one. */
  Object representative(Object member) {
    Object root = member;
    for (Object next = parents.get(root); next != null; next = parents.get(root)) {
      root = next;
    }
    Object current = member;
    while (!current.equals(root)) {
      Object next = parents.put(current, root);
      current = next == null ? root : next;
    }
    return root;
  }

  /** Makes one group of two; the second one's representative stands for both. */
  void unite(Object one, Object other) {
    Object root = representative(one);
    Object into = representative(other);
    if (!root.equals(into)) {
      parents.put(root, into);
    }
  }
}
