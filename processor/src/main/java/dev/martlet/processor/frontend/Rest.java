package dev.martlet.processor.frontend;

/** What is still to be lowered behind a statement, up to the boundary. */
interface Rest {

  /** There is nothing before the boundary. */
  Rest EMPTY =
      new Rest() {
        @Override
        public void lower(Flow flow) {}

        @Override
        public boolean isEmpty() {
          return true;
        }
      };

  /** The caller lowers it, once control has come together again. */
  Rest FOLLOWS = flow -> {};

  void lower(Flow flow);

  default boolean isEmpty() {
    return false;
  }
}
