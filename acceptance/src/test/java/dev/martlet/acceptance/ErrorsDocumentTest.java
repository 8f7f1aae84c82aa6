package dev.martlet.acceptance;

import org.junit.jupiter.api.Test;

class ErrorsDocumentTest {

  @Test
  void isUpToDate() {
    Cases.compare(ErrorsDocument.FILE, ErrorsDocument.text());
  }
}
