package dev.seqread.processor.protocol;

import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The methods of the library that load, store, fence and lock. */
final class Memory {
  private static final String ATOMIC = "java.util.concurrent.atomic.";
  private static final Map<String, Barrier> FENCES =
      Map.of(
          "loadLoadFence", Barrier.LOAD_LOAD,
          "storeStoreFence", Barrier.STORE_STORE,
          "acquireFence", Barrier.ACQUIRE,
          "loadFence", Barrier.ACQUIRE,
          "releaseFence", Barrier.RELEASE,
          "storeFence", Barrier.RELEASE,
          "fullFence", Barrier.FULL);
  private static final Set<String> TAKING =
      Set.of("lock", "lockInterruptibly", "tryLock", "writeLock", "acquire");
  private static final Set<String> RELEASING = Set.of("unlock", "unlockWrite", "release");

  /**
   * An access by a method.
   *
   * @param coordinates how many of the arguments name the place
   */
  record Access(Kind kind, Order order, int coordinates) {}

  /** What an access does. */
  enum Kind {
    LOAD,
    STORE,
    /** Adds its last argument. */
    ADD,
    /** Adds or subtracts one. */
    STEP,
    /** Stores its last argument if the one before it was found. */
    SWAP
  }

  private Memory() {}

  static Optional<Barrier> fence(MethodRef method) {
    boolean known = method.owner().equals("java.lang.invoke.VarHandle") || isUnsafe(method.owner());
    return known ? Optional.ofNullable(FENCES.get(method.name())) : Optional.empty();
  }

  static boolean takes(MethodRef method) {
    return isLock(method.owner()) && TAKING.contains(method.name());
  }

  static boolean releases(MethodRef method) {
    return isLock(method.owner()) && RELEASING.contains(method.name());
  }

  private static boolean isLock(String owner) {
    return owner.startsWith("java.util.concurrent.locks.")
        || owner.equals("java.util.concurrent.Semaphore");
  }

  static boolean isHandle(String owner) {
    return owner.equals("java.lang.invoke.VarHandle") || owner.endsWith("FieldUpdater");
  }

  static boolean isUnsafe(String owner) {
    return owner.endsWith(".Unsafe");
  }

  static boolean isAtomic(String owner) {
    return owner.startsWith(ATOMIC) && !owner.endsWith("FieldUpdater");
  }

  /** The access that a method makes; empty if it makes none, or one that is not known. */
  static Optional<Access> access(Instr.Call call) {
    MethodRef method = call.method();
    String name = method.name();
    int arguments = call.args().size();
    if (isUnsafe(method.owner())) {
      return unsafe(name, arguments);
    }
    if (!isHandle(method.owner()) && !isAtomic(method.owner())) {
      return Optional.empty();
    }
    boolean plain = method.owner().equals("java.lang.invoke.VarHandle");
    return switch (name) {
      case "get" -> load(plain ? Order.PLAIN : Order.VOLATILE, arguments);
      case "getPlain" -> load(Order.PLAIN, arguments);
      case "getOpaque" -> load(Order.OPAQUE, arguments);
      case "getAcquire" -> load(Order.ACQUIRE, arguments);
      case "getVolatile", "intValue", "longValue" -> load(Order.VOLATILE, arguments);
      case "set" -> store(plain ? Order.PLAIN : Order.VOLATILE, arguments);
      case "setPlain" -> store(Order.PLAIN, arguments);
      case "setOpaque" -> store(Order.OPAQUE, arguments);
      case "setRelease", "lazySet" -> store(Order.RELEASE, arguments);
      case "setVolatile" -> store(Order.VOLATILE, arguments);
      case "incrementAndGet", "getAndIncrement", "decrementAndGet", "getAndDecrement" ->
          Optional.of(new Access(Kind.STEP, Order.VOLATILE, arguments));
      case "addAndGet", "getAndAdd" ->
          Optional.of(new Access(Kind.ADD, Order.VOLATILE, arguments - 1));
      case "compareAndSet", "weakCompareAndSet", "weakCompareAndSetVolatile" ->
          Optional.of(new Access(Kind.SWAP, Order.VOLATILE, arguments - 2));
      default -> Optional.empty();
    };
  }

  private static Optional<Access> load(Order order, int coordinates) {
    return Optional.of(new Access(Kind.LOAD, order, coordinates));
  }

  private static Optional<Access> store(Order order, int arguments) {
    return Optional.of(new Access(Kind.STORE, order, arguments - 1));
  }

  private static Optional<Access> unsafe(String name, int arguments) {
    String low = name.toLowerCase(Locale.ROOT);
    Order order =
        low.endsWith("volatile")
            ? Order.VOLATILE
            : low.endsWith("acquire")
                ? Order.ACQUIRE
                : low.endsWith("release") || name.startsWith("putOrdered")
                    ? Order.RELEASE
                    : low.endsWith("opaque") ? Order.OPAQUE : Order.PLAIN;
    if (name.startsWith("compareAndS")) {
      return Optional.of(new Access(Kind.SWAP, Order.VOLATILE, 2));
    }
    if (name.startsWith("getAndAdd")) {
      return Optional.of(new Access(Kind.ADD, Order.VOLATILE, 2));
    }
    if (name.startsWith("put") && arguments == 3) {
      return Optional.of(new Access(Kind.STORE, order, 2));
    }
    return name.startsWith("get") && arguments == 2 ? load(order, 2) : Optional.empty();
  }

  /** Calls that neither touch shared memory nor order anything. */
  static boolean isQuiet(MethodRef method) {
    return Set.of("java.lang.Math", "java.lang.Long", "java.lang.Integer", "java.lang.Object")
            .contains(method.owner())
        || method.owner().equals("java.lang.Thread")
            && List.of("onSpinWait", "yield", "currentThread").contains(method.name());
  }
}
