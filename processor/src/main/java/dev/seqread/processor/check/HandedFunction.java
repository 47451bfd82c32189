package dev.seqread.processor.check;

import dev.seqread.processor.ir.Capture;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.rule.Site;
import dev.seqread.processor.state.Closure;
import dev.seqread.processor.state.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A function that is handed to a call.
 *
 * @param captures what it captured, and the arguments of the same call that are handed on to it
 */
record HandedFunction(Closure closure, List<Capture> captures) {

  static HandedFunction of(Closure closure) {
    return new HandedFunction(closure, closure.captures());
  }

  /** The function, with what is handed on to it as if it had captured it. */
  static HandedFunction of(Instr.Call call, int argument, Closure closure) {
    if (!(closure.origin() instanceof Instr.Lambda lambda)
        || argument == 0
        || lambda.body().params().size() != argument
        || !IntStream.range(0, argument).allMatch(i -> isHandedOn(call, lambda, i))) {
      return of(closure);
    }
    List<Capture> captures = new ArrayList<>(closure.captures());
    for (int i = 0; i < argument; i++) {
      captures.add(new Capture(call.args().get(i), lambda.body().params().get(i), call.place()));
    }
    return new HandedFunction(closure, List.copyOf(captures));
  }

  private static boolean isHandedOn(Instr.Call call, Instr.Lambda lambda, int argument) {
    return call.args().get(argument).type().equals(lambda.body().params().get(argument).type());
  }

  Instr origin() {
    return closure.origin();
  }

  /** What it captured, or is handed. */
  Value captured(Site site, Capture capture) {
    return closure.captures().contains(capture)
        ? closure.captured(capture)
        : site.value(capture.outer());
  }
}
