package objects;

import dev.martlet.annotation.Differentiable;

// golden
/** A class that inherits a field. */
// check after(new Inheriting.Savings(100, 0.1), 2)
// check after(new Inheriting.Account(100), 2)
final class Inheriting {
  @Differentiable
  static class Account {
    double balance;

    Account(double balance) {
      this.balance = balance;
    }
  }

  @Differentiable
  static final class Savings extends Account {
    final double rate;

    Savings(double balance, double rate) {
      super(balance);
      this.rate = rate;
    }
  }

  @Differentiable
  static double after(Account account, int years) {
    for (int year = 0; year < years; year++) {
      if (account instanceof Savings savings) {
        savings.balance *= 1 + savings.rate;
      }
    }
    return account.balance;
  }
}
