package dev.seqread.processor.model;

import static dev.seqread.processor.model.Effect.RECEIVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.SeqCount;
import dev.seqread.SeqLatch;
import dev.seqread.SeqLock;
import dev.seqread.Sequence;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.model.Effect.Kind;
import dev.seqread.processor.model.Protocol.Fact;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ModelIndexTest {
  private static final ModelIndex JDK = ModelIndex.jdk();

  private abstract static class Names extends AbstractList<String> {
    @Override
    public boolean add(String name) {
      return false;
    }
  }

  private static class Guard extends StampedLock {
    private static final long serialVersionUID = 1;

    @Override
    public boolean validate(long stamp) {
      return super.validate(stamp);
    }
  }

  private interface Mine {
    void run();
  }

  @Test
  void tellsPureFromReadingAndChanging() {
    assertThat(effects(Math.class, "max", int.class, int.class).isPure()).isTrue();
    Effects get = effects(HashMap.class, "get", Object.class);
    assertThat(get.isPure()).isFalse();
    assertThat(get.has(Kind.READS, RECEIVER)).isTrue();
    assertThat(get.has(Kind.UNSAFE, RECEIVER)).isTrue();
    assertThat(get.has(Kind.ASKS, 0)).isTrue();
    assertThat(get.has(Kind.MUTATES)).isFalse();
    assertThat(
            effects(HashMap.class, "put", Object.class, Object.class).has(Kind.MUTATES, RECEIVER))
        .isTrue();
  }

  @Test
  void tellsSafeReadsFromUnsafeOnes() {
    assertThat(effects(ConcurrentHashMap.class, "get", Object.class).has(Kind.UNSAFE)).isFalse();
    assertThat(effects(AtomicLong.class, "get").all())
        .containsExactly(new Effect(Kind.READS), new Effect(Kind.NO_THROW));
    assertThat(effects(StringBuilder.class, "toString").has(Kind.UNSAFE)).isTrue();
  }

  @Test
  void namesArguments() {
    Effects copy =
        effects(
            System.class, "arraycopy", Object.class, int.class, Object.class, int.class, int.class);
    assertThat(copy.of(Kind.MUTATES)).containsExactly(new Effect(Kind.MUTATES, 2));
    assertThat(copy.of(Kind.INDEX))
        .containsExactly(
            new Effect(Kind.INDEX, 1, 0),
            new Effect(Kind.INDEX, 3, 2),
            new Effect(Kind.INDEX, 4, 0),
            new Effect(Kind.INDEX, 4, 2));
    assertThat(effects(Executor.class, "execute", Runnable.class).has(Kind.STORES, 0)).isTrue();
    assertThat(effects(Arrays.class, "copyOf", int[].class, int.class).has(Kind.SIZE, 1)).isTrue();
  }

  @Test
  void choosesTheMostSpecialOverload() {
    assertThat(effects(String.class, "valueOf", int.class).isPure()).isTrue();
    assertThat(effects(String.class, "valueOf", Object.class).has(Kind.ASKS, 0)).isTrue();
    assertThat(effects(String.class, "valueOf", char[].class).all())
        .containsExactly(new Effect(Kind.READS, 0));
  }

  @Test
  void looksUpConstructors() {
    MethodRef sized = Reflected.constructor(HashMap.class, int.class);
    assertThat(JDK.effects(sized, sized.result()).orElseThrow().all())
        .containsExactly(new Effect(Kind.FRESH), new Effect(Kind.SIZE, 0));
  }

  @Test
  void looksUpWhatAnOverridingMethodOverrides() {
    assertThat(effects(Names.class, "add", String.class).has(Kind.MUTATES, RECEIVER)).isTrue();
    assertThat(effects(Names.class, "get", int.class).has(Kind.UNSAFE, RECEIVER)).isTrue();
    assertThat(effects(Names.class, "toString").has(Kind.UNSAFE, RECEIVER)).isTrue();
    assertThat(effects(Error.class, "getClass").isPure()).isTrue();
  }

  @Test
  void prefersTheStaticTypeOfTheReceiver() {
    MethodRef stream = Reflected.method(Collection.class, "stream");
    assertThat(JDK.effects(stream, type(Collection.class)).orElseThrow().has(Kind.UNSAFE)).isTrue();
    assertThat(
            JDK.effects(stream, type(ConcurrentSkipListSet.class)).orElseThrow().has(Kind.UNSAFE))
        .isFalse();
  }

  @Test
  void knowsArraysAndWhatTheyClone() {
    MethodRef clone = Reflected.method(Object.class, "clone");
    assertThat(JDK.effects(clone, type(long[].class)).orElseThrow().has(Kind.NO_THROW)).isTrue();
    assertThat(JDK.effects(clone, type(Object.class)).orElseThrow().has(Kind.NO_THROW)).isFalse();
  }

  @Test
  void aWildcardDoesNotSpeakOfObject() {
    MethodRef wait = Reflected.method(Object.class, "wait");
    assertThat(JDK.effects(wait, type(String.class)).orElseThrow().has(Kind.LOCKS)).isTrue();
  }

  @Test
  void whatHasNoEntryIsUnknown() {
    MethodRef mine = Reflected.method(Mine.class, "run");
    assertThat(JDK.effects(mine, type(Mine.class))).isEmpty();
    assertThat(JDK.protocol(mine, type(Mine.class))).isEmpty();
    assertThat(JDK.effects(Reflected.method(Runnable.class, "run"), type(Runnable.class)))
        .isEmpty();
  }

  @Test
  void knowsTraits() {
    assertThat(JDK.traits(type(String.class))).containsExactly(Trait.IMMUTABLE);
    assertThat(JDK.traits(type(ConcurrentHashMap.class))).containsExactly(Trait.THREAD_SAFE);
    assertThat(JDK.traits(type(Map.class))).isEmpty();
  }

  @Test
  void knowsTheStepsOfAStampedLock() {
    Protocol begin = protocol(StampedLock.class, "tryOptimisticRead");
    assertThat(begin.kind()).isEqualTo(Protocol.Kind.BEGIN);
    assertThat(begin.is(Fact.TRY)).isTrue();
    assertThat(begin.is(Fact.WAITS)).isFalse();
    Protocol validate = protocol(StampedLock.class, "validate", long.class);
    assertThat(validate.kind()).isEqualTo(Protocol.Kind.VALIDATE);
    assertThat(validate.argument()).hasValue(0);
    assertThat(validate.lock()).isEmpty();
    assertThat(protocol(StampedLock.class, "asReadLock").kind()).isEqualTo(Protocol.Kind.VIEW_READ);
    assertThat(protocol(Lock.class, "lock").kind()).isEqualTo(Protocol.Kind.ACQUIRE_VIEW);
  }

  @Test
  void aSubclassHasTheProtocolOfWhatItExtends() {
    assertThat(protocol(Guard.class, "validate", long.class).kind())
        .isEqualTo(Protocol.Kind.VALIDATE);
    assertThat(protocol(Guard.class, "writeLock").kind()).isEqualTo(Protocol.Kind.ACQUIRE_WRITE);
  }

  @Test
  void otherReadWriteLocksHaveNoViews() {
    MethodRef readLock = Reflected.method(ReentrantReadWriteLock.class, "readLock");
    assertThat(JDK.protocol(readLock, type(ReentrantReadWriteLock.class))).isEmpty();
  }

  @Test
  void knowsTheStepsOfTheRuntime() {
    assertThat(protocol(SeqLock.class, "readBegin").facts()).containsExactly(Fact.WAITS);
    assertThat(protocol(SeqLock.class, "readRetry", long.class).kind())
        .isEqualTo(Protocol.Kind.RETRY);
    assertThat(protocol(SeqCount.class, "writeBegin").kind()).isEqualTo(Protocol.Kind.WRITE_BEGIN);
    assertThat(protocol(SeqLock.class, "read", Supplier.class).argument()).hasValue(0);
    Protocol loop = protocol(SeqLock.class, "read", Object.class, Function.class);
    assertThat(loop.kind()).isEqualTo(Protocol.Kind.LOOP_READ);
    assertThat(loop.argument()).hasValue(1);
    assertThat(loop.is(Fact.CATCHES)).isTrue();
    assertThat(protocol(SeqLock.class, "validate", long.class, Sequence.class, long.class).also())
        .containsExactly(new Protocol.Pair(2, 1));
    assertThat(protocol(SeqLatch.class, "readBegin").is(Fact.WAITS)).isFalse();
  }

  @Test
  void tellsSequenceLocksAndTheirSteps() throws ModelError {
    assertThat(JDK.isLock("java.util.concurrent.locks.StampedLock")).isTrue();
    assertThat(JDK.isLock("dev.seqread.SeqLock")).isTrue();
    assertThat(JDK.isLock("java.util.concurrent.locks.Lock")).isFalse();
    assertThat(JDK.isStepName("tryOptimisticRead")).isTrue();
    assertThat(JDK.isStepName("tryLock")).isFalse();
    ModelIndex mine = JDK.with("m", List.of("type a.Page :", "  read* : source", "  size : reads"));
    assertThat(mine.isLock("a.Page")).isTrue();
    assertThat(mine.isStepName("readLong")).isTrue();
    assertThat(mine.isStepName("size")).isFalse();
  }

  @Test
  void aStepMayNameItsLockAndFurtherStamps() throws ModelError {
    ModelIndex mine =
        JDK.with(
            "m",
            List.of("type java.util.Objects :", "  checkIndex : validate(1) on(0) also(3 of 2)"));
    MethodRef checkIndex = Reflected.method(Objects.class, "checkIndex", int.class, int.class);
    Protocol step = mine.protocol(checkIndex, type(Objects.class)).orElseThrow();
    assertThat(step.argument()).hasValue(1);
    assertThat(step.lock()).hasValue(0);
    assertThat(step.also()).containsExactly(new Protocol.Pair(3, 2));
  }

  @Test
  void aUsersModelDecidesAndLeavesTheRest() throws ModelError {
    ModelIndex mine =
        JDK.with(
            "mine", List.of("type java.util.Map : thread-safe", "  get* : reads", "  put : io"));
    MethodRef get = Reflected.method(Map.class, "get", Object.class);
    assertThat(mine.effects(get, type(Map.class)).orElseThrow().has(Kind.UNSAFE)).isFalse();
    assertThat(JDK.effects(get, type(Map.class)).orElseThrow().has(Kind.UNSAFE)).isTrue();
    MethodRef clear = Reflected.method(Map.class, "clear");
    assertThat(mine.effects(clear, type(Map.class))).isEqualTo(JDK.effects(clear, type(Map.class)));
    assertThat(mine.traits(type(Map.class))).containsExactly(Trait.THREAD_SAFE);
  }

  @Test
  void theLaterOfTwoModelsDecides() throws ModelError {
    MethodRef get = Reflected.method(Map.class, "get", Object.class);
    ModelIndex both =
        JDK.with("one", List.of("type java.util.Map :", "  get : io"))
            .with("two", List.of("type java.util.Map :", "  get : pure"));
    assertThat(both.effects(get, type(Map.class))).contains(Effects.PURE);
  }

  @Test
  void ordersEffectsWhateverTheFileSays() throws ModelError {
    Optional<Effects> one = inFile("mutates(2, 0) reads io");
    Optional<Effects> other = inFile("io reads mutates(0) mutates(2) reads");
    assertThat(one).isPresent().isEqualTo(other);
    assertThat(one.orElseThrow().all())
        .containsExactly(
            new Effect(Kind.READS),
            new Effect(Kind.MUTATES, 0),
            new Effect(Kind.MUTATES, 2),
            new Effect(Kind.IO));
  }

  private static Optional<Effects> inFile(String words) throws ModelError {
    return JDK.with("m", List.of("type java.util.Map :", "  get : " + words))
        .effects(Reflected.method(Map.class, "get", Object.class), type(Map.class));
  }

  private static Effects effects(Class<?> receiver, String name, Class<?>... parameters) {
    return JDK.effects(Reflected.method(receiver, name, parameters), type(receiver)).orElseThrow();
  }

  private static Protocol protocol(Class<?> receiver, String name, Class<?>... parameters) {
    return JDK.protocol(Reflected.method(receiver, name, parameters), type(receiver)).orElseThrow();
  }

  private static TypeRef type(Class<?> type) {
    return Reflected.ref(type);
  }
}
