package dev.seqread.processor.state;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of arrays that this body made. */
final class Arrays {
  private Arrays() {}

  /** The number that the length is of whichever array the value may be. */
  static Optional<Symbol> length(World world, Value array) {
    @Nullable Symbol found = null;
    for (Obj object : array.refs().all()) {
      @Nullable Cell cell = world.heap().cell(object);
      if (cell == null
          || cell.shape().length().isEmpty()
          || found != null && !found.equals(cell.shape().length().get())) {
        return Optional.empty();
      }
      found = cell.shape().length().get();
    }
    return Optional.ofNullable(found);
  }
}
