package dev.seqread.processor.rule;

import dev.seqread.processor.ir.FieldDecl;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.protocol.Weakness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the bodies of a file do to its fields and locks, from which the guards that nobody wrote
 * down are inferred: a private field that sections over a lock read, and that some method writes
 * with the lock's write lock held, is guarded by it.
 */
public final class Ledger {
  /** The locks that have a write lock of their own; a user's protocol has none to miss. */
  private static final Set<String> LOCKS =
      Set.of(
          "java.util.concurrent.locks.StampedLock", "dev.seqread.SeqLock", "dev.seqread.SeqCount");

  private final Unit unit;
  private final Set<FieldRef> precise;
  private final Map<FieldRef, Set<FieldRef>> readInSections = new HashMap<>();
  private final Map<FieldRef, Set<FieldRef>> writtenLocked = new HashMap<>();
  private final Map<FieldRef, Set<FieldRef>> contentsWrittenLocked = new HashMap<>();
  private final List<Access> writes = new ArrayList<>();
  private final List<Access> laterReads = new ArrayList<>();
  private final Set<FieldRef> releasedForOthers = new HashSet<>();
  private final List<Left> left = new ArrayList<>();
  private final Set<FieldRef> validated = new HashSet<>();
  private final Set<FieldRef> writeTaken = new HashSet<>();
  private final Set<FieldRef> handedOut = new HashSet<>();
  private final Collection<Weakness> weaknesses;
  private final Splits splits = new Splits();

  /**
   * An access to a private field.
   *
   * @param contents it is to what the field's object holds
   * @param locks for a write, those whose write locks are held; for a read, those over which a
   *     section came before
   * @param lockName the lock concerned, once it is known which that is
   */
  public record Access(
      FieldRef field, boolean contents, Place place, Set<FieldRef> locks, String lockName) {
    Access about(FieldRef lock) {
      return new Access(field, contents, place, locks, lock.name());
    }
  }

  /**
   * A lock that a method leaves taken.
   *
   * @param leaving where it leaves
   */
  record Left(FieldRef lock, Place taken, Place leaving) {}

  public Ledger(Unit unit, Set<FieldRef> precise, Collection<Weakness> weaknesses) {
    this.unit = unit;
    this.precise = Set.copyOf(precise);
    this.weaknesses = List.copyOf(weaknesses);
  }

  /** Notes what a body writes together and reads apart. */
  public void look(Bodies bodies) {
    SplitKeeper.look(bodies, splits);
  }

  Splits splits() {
    return splits;
  }

  /** What is wrong with the protocols of the file's own sequence counters. */
  Collection<Weakness> weaknesses() {
    return weaknesses;
  }

  Unit unit() {
    return unit;
  }

  /** True for the types of sequence locks. */
  boolean isLock(TypeRef type) {
    return LOCKS.contains(type.name());
  }

  void readInSection(FieldRef field, FieldRef lock) {
    readInSections.computeIfAbsent(field, f -> new HashSet<>()).add(lock);
  }

  void written(FieldRef field, boolean contents, Place place, Set<FieldRef> locks) {
    (contents ? contentsWrittenLocked : writtenLocked)
        .computeIfAbsent(field, f -> new HashSet<>())
        .addAll(locks);
    writes.add(new Access(field, contents, place, Set.copyOf(locks), ""));
  }

  void readLater(FieldRef field, boolean contents, Place place, FieldRef lock) {
    laterReads.add(new Access(field, contents, place, Set.of(lock), ""));
  }

  void validated(FieldRef lock) {
    validated.add(lock);
  }

  void writeTaken(FieldRef lock) {
    writeTaken.add(lock);
  }

  void handedOut(FieldRef lock) {
    handedOut.add(lock);
  }

  private static boolean has(Map<FieldRef, Set<FieldRef>> map, FieldRef key, FieldRef value) {
    return map.getOrDefault(key, Set.of()).contains(value);
  }

  private boolean isInferred(FieldRef field, boolean contents, FieldRef lock) {
    return field.is(FieldRef.Flag.PRIVATE)
        && field.guard().isEmpty()
        && !precise.contains(lock)
        && has(readInSections, field, lock)
        && has(contents ? contentsWrittenLocked : writtenLocked, field, lock);
  }

  /** Writes of fields with an inferred guard, without its write lock. */
  List<Access> unlockedWrites() {
    List<Access> found = new ArrayList<>();
    for (Access write : writes) {
      readInSections.getOrDefault(write.field(), Set.of()).stream()
          .filter(lock -> isInferred(write.field(), write.contents(), lock))
          .filter(lock -> !write.locks().contains(lock) && !handedOut.contains(lock))
          .sorted(Comparator.comparing(FieldRef::toString))
          .findFirst()
          .ifPresent(lock -> found.add(write.about(lock)));
    }
    return found;
  }

  /** Reads of fields with an inferred guard after the last validation of their section. */
  List<Access> readsAfterSections() {
    List<Access> found = new ArrayList<>();
    for (Access read : laterReads) {
      read.locks().stream()
          .filter(lock -> isInferred(read.field(), read.contents(), lock))
          .findFirst()
          .ifPresent(lock -> found.add(read.about(lock)));
    }
    return found;
  }

  /** Locks without a stamp that a method takes and leaves, and that no other method releases. */
  List<Left> leftForNobody() {
    return left.stream()
        .filter(l -> l.lock().is(FieldRef.Flag.PRIVATE))
        .filter(l -> !releasedForOthers.contains(l.lock()) && !handedOut.contains(l.lock()))
        .toList();
  }

  void left(FieldRef lock, Place taken, Place leaving) {
    left.add(new Left(lock, taken, leaving));
  }

  void releasedForOthers(FieldRef lock) {
    releasedForOthers.add(lock);
  }

  /** Private locks, created here and handed to nobody, that only readers know. */
  List<FieldDecl> locksNeverWritten() {
    return unit.classes().stream()
        .flatMap(c -> c.fields().stream())
        .filter(f -> LOCKS.contains(f.field().type().name()))
        .filter(f -> f.initialised() && f.field().is(FieldRef.Flag.PRIVATE))
        .filter(f -> validated.contains(f.field()))
        .filter(f -> !writeTaken.contains(f.field()) && !handedOut.contains(f.field()))
        .toList();
  }
}
