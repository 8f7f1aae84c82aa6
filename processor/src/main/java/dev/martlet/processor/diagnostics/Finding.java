package dev.martlet.processor.diagnostics;

import java.util.Optional;

/**
 * One thing to tell the user: what, where, what to do, and who asked for the derivative.
 *
 * @param requester names the method whose differentiation led here, with its place
 */
public record Finding(
    Diagnostic diagnostic, Span span, String message, String advice, Optional<Request> requester) {

  /** A method that is differentiated, at the place where that was asked for. */
  public record Request(String method, Span span) {}

  public boolean isError() {
    return diagnostic.severity() == Diagnostic.Severity.ERROR;
  }

  public Finding requestedBy(Request request) {
    return requester.isPresent() ? this : insteadRequestedBy(request);
  }

  /** The same for somebody else. */
  public Finding insteadRequestedBy(Request request) {
    return new Finding(diagnostic, span, message, advice, Optional.of(request));
  }

  /** The text that the compiler prints, without its place. */
  public String text() {
    return "[%s] %s%n  %s%s"
        .formatted(
            diagnostic.code(),
            message,
            advice,
            requester
                .map(request -> "%n  when differentiating '%s'".formatted(request.method()))
                .orElse(""));
  }
}
