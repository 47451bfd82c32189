package dev.seqread.processor.check;

import dev.seqread.processor.call.CallTable;
import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.ClassDecl;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Program;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.model.ModelIndex;
import dev.seqread.processor.rule.Bodies;
import dev.seqread.processor.rule.Site;
import dev.seqread.processor.state.BodyInfo;
import dev.seqread.processor.state.Bounds;
import dev.seqread.processor.state.Cell;
import dev.seqread.processor.state.Guards;
import dev.seqread.processor.state.Obj;
import dev.seqread.processor.state.Scope;
import dev.seqread.processor.state.Solution;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the final numbers that the final arrays beside them are at least as long as, where they are
 * assigned: capacities and masks.
 */
final class Limits {
  private static final Site.Setting SETTING =
      new Site.Setting(false, false, false, Set.of(), Set.of(), false);

  private final Map<FieldRef, Guards.Limit> found = new HashMap<>();

  private Limits() {}

  /** Those of a file, and of the files whose classes it reads or calls. */
  static Map<FieldRef, Guards.Limit> of(
      Unit unit, Program program, ModelIndex model, Summaries summaries) {
    Limits limits = new Limits();
    List<ClassDecl> all = new ArrayList<>(unit.classes());
    others(unit).forEach(other -> all.addAll(program.classes(other)));
    for (ClassDecl type : all) {
      boolean both =
          type.fields().stream().anyMatch(f -> isNumber(f.field()))
              && type.fields().stream().anyMatch(f -> isArray(f.field()));
      if (both) {
        type.methods().stream()
            .flatMap(m -> m.body().stream())
            .filter(b -> b.kind() != Body.Kind.METHOD)
            .forEach(b -> limits.look(b, program, model, summaries));
      }
    }
    limits.found.values().removeIf(limit -> limit.upto().isEmpty());
    return limits.found;
  }

  /** The outermost classes of other files that bodies of this one read fields of or call. */
  private static Set<String> others(Unit unit) {
    Set<String> all = new TreeSet<>();
    unit.classes().stream()
        .flatMap(c -> c.methods().stream())
        .flatMap(m -> m.body().stream())
        .forEach(body -> others(body, all));
    unit.classes().forEach(c -> all.remove(c.outermost()));
    return all;
  }

  private static void others(Body body, Set<String> all) {
    for (Block block : body.blocks()) {
      for (Instr instr : block.instrs()) {
        if (instr instanceof Instr.LoadField load && isNumber(load.field())) {
          all.add(load.field().outermost());
        } else if (instr instanceof Instr.Call call) {
          all.add(call.method().owner());
        } else if (instr instanceof Instr.Lambda lambda) {
          others(lambda.body(), all);
        }
      }
    }
  }

  private static boolean isNumber(FieldRef field) {
    return field.isFinal() && field.type().kind() == TypeRef.Kind.INTEGRAL;
  }

  private static boolean isArray(FieldRef field) {
    return field.isFinal() && field.type().isArray();
  }

  private void look(Body body, Program program, ModelIndex model, Summaries summaries) {
    CallTable calls = summaries.meanings().of(body);
    BodyInfo info = new BodyInfo(body, StampReads.of(calls));
    Scope scope = new Scope(info, calls, Guards.NONE, program, model, false);
    Assigned assigned = new Assigned();
    new Bodies(Solution.of(scope, Entries.world(body, Frame.PLAIN, Guards.NONE)), SETTING)
        .visit(assigned);
    assigned.numbers.forEach(
        (number, values) ->
            values.stream()
                .map(value -> assigned.limit(number, value))
                .forEach(limit -> found.merge(number, limit, Guards.Limit::and)));
  }

  /** What one body assigns. */
  private static final class Assigned implements Bodies.Visitor {
    private final Map<FieldRef, Set<Value>> numbers = new HashMap<>();
    private final Map<FieldRef, Set<Symbol>> arrays = new HashMap<>();
    private final Map<Symbol, Symbol> sizes = new HashMap<>();

    @Override
    public void at(Site site) {
      if (site.instr() instanceof Instr.NewArray made && !made.sizes().isEmpty()) {
        sizes.put(new Symbol.Def(site.number(), 0), site.value(made.sizes().get(0)).symbol());
      }
      if (site.instr() instanceof Instr.StoreField store) {
        Value value = site.value(store.src());
        for (Obj object : value.refs().all()) {
          @Nullable Cell cell = site.world().heap().cell(object);
          if (cell != null && isArray(store.field())) {
            cell.shape().length().ifPresent(length -> sizes.put(value.symbol(), length));
          }
        }
        if (isNumber(store.field())) {
          numbers.computeIfAbsent(store.field(), f -> new HashSet<>()).add(value);
        } else if (isArray(store.field())) {
          arrays.computeIfAbsent(store.field(), f -> new HashSet<>()).add(value.symbol());
        }
      }
    }

    /** The arrays that the number does not exceed, whichever of theirs it was assigned with. */
    Guards.Limit limit(FieldRef field, Value number) {
      Set<FieldRef> below = new HashSet<>();
      Set<FieldRef> upto = new HashSet<>();
      Bounds bounds = number.bounds();
      bounds.upto().forEach(bound -> addIfField(bound, upto));
      bounds.below().forEach(bound -> addIfField(bound, below));
      arrays.forEach(
          (array, all) -> {
            if (all.stream().allMatch(a -> bounds.below().contains(a) || isLess(number, a))) {
              below.add(array);
            }
            if (all.stream().allMatch(a -> bounds.upto().contains(a) || isSize(field, number, a))) {
              upto.add(array);
            }
          });
      upto.addAll(below);
      return new Guards.Limit(below, upto);
    }

    private static void addIfField(Symbol array, Set<FieldRef> to) {
      if (array instanceof Symbol.Path path
          && isArray(path.field())
          && (path.base() == null || path.base().equals(Symbol.SELF))) {
        to.add(path.field());
      }
    }

    private boolean isSize(FieldRef field, Value number, Symbol array) {
      @Nullable Symbol size = sizes.get(array);
      @Nullable Symbol self = field.isStatic() ? null : Symbol.SELF;
      return number.symbol().equals(size) || new Symbol.Path(self, field).equals(size);
    }

    private boolean isLess(Value number, Symbol array) {
      return number.symbol() instanceof Symbol.Computed less
          && less.op() == OpKind.SUB
          && less.left().equals(sizes.get(array))
          && less.right().equals(new Symbol.Constant("1"));
    }
  }
}
