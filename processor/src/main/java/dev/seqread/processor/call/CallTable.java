package dev.seqread.processor.call;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.TypeRef;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What the calls of one body mean; found when it is asked for, then remembered. */
public final class CallTable {
  private final Resolver resolver;
  private final Map<Look, Map<Instr, Meaning>> known = new EnumMap<>(Look.class);
  private final Map<Exact, Meaning> exacts = new HashMap<>();
  private final Map<Instr, Meaning> lambdas = new IdentityHashMap<>();
  private final Map<Instr, Instr> references = new IdentityHashMap<>();
  private final String outermost;

  /** A table for the calls of a body. */
  public CallTable(Body body, Resolver resolver) {
    this.resolver = resolver;
    this.outermost = body.outermost();
  }

  /** Finds the meaning of a call or constructor call. */
  public interface Resolver {
    /**
     * The meaning.
     *
     * @param look how to look for it
     */
    Meaning of(Instr call, Look look);

    /** The meaning of a call on an object of exactly this class. */
    Meaning of(Instr.Call call, TypeRef exact);

    /** The meaning of running a lambda. */
    Meaning of(Instr.Lambda lambda);

    /** True if the call takes a step for its caller: it gives or is given a stamp. */
    boolean isHelper(Instr.Call call);
  }

  /** How much is looked at, or known. */
  public enum Look {
    /** No body. */
    SHALLOW,
    /** The bodies in sight. */
    DEEP
  }

  /** All that can be found out. */
  public Meaning meaning(Instr call) {
    return remember(call, Look.DEEP);
  }

  /** All that can be found out if the receiver's exact class is known. */
  public Meaning meaningOf(Instr.Call call, TypeRef exact) {
    Exact key = new Exact(call.place(), call.method(), exact);
    Meaning meaning = exacts.get(key);
    if (meaning == null) {
      meaning = resolver.of(call, exact);
      exacts.put(key, meaning);
    }
    return meaning;
  }

  /** A call of a method of an object of an exact class. */
  private record Exact(Place place, MethodRef method, TypeRef type) {}

  /** What a call means that runs the lambda. */
  public Meaning meaningOfRun(Instr.Lambda lambda) {
    Meaning meaning = lambdas.get(lambda);
    if (meaning == null) {
      meaning = resolver.of(lambda);
      lambdas.put(lambda, meaning);
    }
    return meaning;
  }

  /** All that can be found out of the method that a reference names. */
  public Meaning meaningOf(Instr.MethodReference reference) {
    MethodRef method = reference.method();
    Instr named = references.get(reference);
    if (named == null) {
      TypeRef type =
          reference.receiver() == null
              ? new TypeRef(method.owner(), TypeRef.Kind.REFERENCE)
              : reference.receiver().type();
      named =
          method.is(MethodRef.Flag.CONSTRUCTOR)
              ? new Instr.New(reference.dst(), method, List.of(), List.of(), reference.place())
              : new Instr.Call(
                  null, null, type, method, List.of(), false, false, reference.place());
      references.put(reference, named);
    }
    return meaning(named);
  }

  /** All that can be found out without leaving the top-level class that the body is in. */
  public Meaning nearMeaning(Instr call) {
    return isNear(call) || isHelper(call) ? meaning(call) : shallowMeaning(call);
  }

  /** True if the call takes a step for its caller: it gives or is given a stamp. */
  public boolean isHelper(Instr instr) {
    return instr instanceof Instr.Call call && resolver.isHelper(call);
  }

  /** What annotations and models say. */
  public Meaning shallowMeaning(Instr call) {
    return remember(call, Look.SHALLOW);
  }

  /** Looking into a body may ask for this body's calls again, so no map is changed meanwhile. */
  private Meaning remember(Instr call, Look look) {
    Map<Instr, Meaning> table = known.computeIfAbsent(look, l -> new IdentityHashMap<>());
    Meaning meaning = table.get(call);
    if (meaning == null) {
      meaning = resolver.of(call, look);
      table.put(call, meaning);
    }
    return meaning;
  }

  private boolean isNear(Instr instr) {
    MethodRef method =
        instr instanceof Instr.Call call ? call.method() : ((Instr.New) instr).constructor();
    return method.owner().equals(outermost) || method.owner().startsWith(outermost + ".");
  }
}
