package dev.martlet.processor.backend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A set of positions as disjoint intervals in ascending order, both ends included. */
record Intervals(List<Interval> all) {
  record Interval(int from, int to) {}

  /** Unites intervals that may overlap and come in any order. */
  static Intervals of(List<Interval> unordered) {
    List<Interval> sorted = new ArrayList<>(unordered);
    sorted.sort(Comparator.comparingInt(Interval::from));
    List<Interval> disjoint = new ArrayList<>();
    for (Interval next : sorted) {
      if (!disjoint.isEmpty() && next.from() <= disjoint.getLast().to()) {
        Interval last = disjoint.removeLast();
        disjoint.add(new Interval(last.from(), Math.max(last.to(), next.to())));
      } else {
        disjoint.add(next);
      }
    }
    return new Intervals(List.copyOf(disjoint));
  }

  boolean overlap(Intervals other) {
    int i = 0;
    int j = 0;
    while (i < all.size() && j < other.all.size()) {
      Interval mine = all.get(i);
      Interval theirs = other.all.get(j);
      if (mine.to() < theirs.from()) {
        i++;
      } else if (theirs.to() < mine.from()) {
        j++;
      } else {
        return true;
      }
    }
    return false;
  }

  Intervals and(Intervals other) {
    List<Interval> both = new ArrayList<>(all);
    both.addAll(other.all);
    return of(both);
  }
}
