package dev.seqread.processor.call;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.TypeRef;
import java.util.IdentityHashMap;
import java.util.Map;

/** What the calls of one body mean; found when it is asked for, then remembered. */
public final class CallTable {
  private final Resolver resolver;
  private final Map<Instr, Meaning> full = new IdentityHashMap<>();
  private final Map<Instr, Meaning> shallow = new IdentityHashMap<>();
  private final Map<Instr, Instr.Call> sharpened = new IdentityHashMap<>();
  private final String outermost;

  /** A table for the calls of a body. */
  public CallTable(Body body, Resolver resolver) {
    this.resolver = resolver;
    this.outermost = body.outermost();
  }

  /** Finds the meaning of a call or constructor call. */
  @FunctionalInterface
  public interface Resolver {
    /**
     * The meaning.
     *
     * @param skipBodies answer without looking into any body
     */
    Meaning of(Instr call, boolean skipBodies);
  }

  /** All that can be found out. */
  public Meaning meaning(Instr call) {
    return remember(full, call, false);
  }

  /** All that can be found out if the receiver's exact class is known. */
  public Meaning meaningOf(Instr.Call call, TypeRef made) {
    Instr.Call exact = sharpened.get(call);
    if (exact == null) {
      exact =
          new Instr.Call(
              call.dst(),
              call.receiver(),
              made,
              call.method(),
              call.args(),
              call.superCall(),
              call.asserted(),
              call.place());
      sharpened.put(call, exact);
    }
    return meaning(exact);
  }

  /** All that can be found out without leaving the top-level class that the body is in. */
  public Meaning nearMeaning(Instr call) {
    return isNear(call) ? meaning(call) : shallowMeaning(call);
  }

  /** What annotations and models say. */
  public Meaning shallowMeaning(Instr call) {
    return remember(shallow, call, true);
  }

  /** Looking into a body may ask for this body's calls again, so no map is changed meanwhile. */
  private Meaning remember(Map<Instr, Meaning> table, Instr call, boolean skipBodies) {
    Meaning known = table.get(call);
    if (known == null) {
      known = resolver.of(call, skipBodies);
      table.put(call, known);
    }
    return known;
  }

  private boolean isNear(Instr instr) {
    MethodRef method =
        instr instanceof Instr.Call call ? call.method() : ((Instr.New) instr).constructor();
    return method.owner().equals(outermost) || method.owner().startsWith(outermost + ".");
  }
}
