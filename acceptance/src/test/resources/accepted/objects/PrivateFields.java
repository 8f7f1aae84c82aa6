package objects;

import dev.martlet.annotation.Differentiable;

// check future(3.0, 0.1)
// check Account.after(new PrivateFields.Account(100, 0.1), 3)
// throws future(3.0, -2.0)
// check tree(2.0)
// check treeOf(PrivateFields.family())
// check trees(2.0)
// check attempted(new PrivateFields.Tree(3))
// check attempted(new PrivateFields.Tree(6))
// expect PrivateFieldsDerivatives.future.gradient(3, 0.5).r() ~ 18.0
final class PrivateFields {
  @Differentiable static final class Account {
    private double balance; private final double rate; private int years;
    Account(double balance, double rate) { if (rate < -1) throw new IllegalArgumentException("rate " + rate); this.balance = balance; this.rate = rate; }
    double getBalance() { return balance; } void setBalance(double balance) { this.balance = balance; } double getRate() { return rate; } int getYears() { return years; } void setYears(int y) { years = y; }
    Account year() { balance *= 1 + rate; years++; return this; }
    @Differentiable double after(int n) { for (int i = 0; i < n; i++) year(); return balance; }
  }
  @Differentiable static double future(double x, double r) { Account a = new Account(x, r); a.year().year().setBalance(a.getBalance() * a.getYears()); return a.getBalance(); }
  @Differentiable static double attempted(Tree a) { try { a.v = a.v * 2; if (a.v > 10) throw new IllegalStateException("x"); a.v = (a.v * 5); } catch (IllegalStateException e) { a.v = (a.v + 1); } return a.v; }
  @Differentiable static final class Tree { double v; Tree left; Tree right; Tree parent; double[] data = new double[2]; Tree(double v) { this.v = v; } void add(Tree t) { t.parent = this; if (left == null) left = t; else right = t; } double sum() { return v + data[0] * data[1] + (left == null ? 0 : left.sum()) + (right == null ? 0 : right.sum()) * v; } }
  @Differentiable static double tree(double x) { Tree t = new Tree(x); t.add(new Tree(x * x)); t.add(new Tree(3)); t.left.data[0] = x; t.left.data[1] = x; t.right.parent.v *= 2; return t.sum(); }
  @Differentiable static double treeOf(Tree t) { t.left.parent.v *= t.left.v; return t.sum(); }
  @Differentiable static double matrix(Tree[][] m) { double s = 0; for (Tree[] r : m) for (Tree t : r) { s += t.v * t.v; t.v = s; } m[0] = m[1]; return s * m[0][0].v; }
  @Differentiable static Tree[] trees(double x) { Tree[] t = new Tree[3]; for (int i = 0; i < 3; i++) { t[i] = new Tree(x * i); } t[2] = t[1]; t[1].v *= x; return t; }
  static Tree family() { Tree r = new Tree(2); r.add(new Tree(3)); r.add(new Tree(5)); return r; }
}
