package dev.martlet.benchmarks;

/** The partial derivatives of an option's price, as the hand-written methods return them. */
public record Greeks(double spot, double strike, double rate, double volatility, double time) {}
