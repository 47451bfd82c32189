package dev.seqread.processor.bytecode;

import dev.seqread.processor.classfile.Code;
import dev.seqread.processor.classfile.Types;
import dev.seqread.processor.graph.GraphBuilder;
import dev.seqread.processor.ir.Handler;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * The edges of a body. What is on the stack where paths meet is handed over in temporaries, one for
 * each place on it.
 */
final class Flow {
  private final BodyDraft body;
  private final Code code;
  private final GraphBuilder graph;
  private final int[] ids;
  private final int[] paths;
  private final Map<Integer, List<Operand>> entries = new HashMap<>();
  private final Map<Integer, Integer> landings = new HashMap<>();
  private final Deque<Integer> newLandings = new ArrayDeque<>();
  private final SortedSet<Integer> work = new TreeSet<>();
  private final List<Handler> around;
  private final TextSwitches texts;
  private final Set<Var> passedOn = new HashSet<>();

  /** A place on the stack where paths meet. */
  private record Meeting(int block, int depth) {}

  /**
   * Prepares the edges.
   *
   * @param around the handlers around the whole body
   */
  Flow(BodyDraft body, List<Handler> around) {
    this.body = body;
    this.code = body.code();
    this.graph = body.graph();
    this.around = around;
    this.texts = new TextSwitches(code);
    this.ids = new int[code.blocks()];
    this.paths = new int[code.blocks()];
    paths[0]++;
    for (int i = 0; i < ids.length; i++) {
      ids[i] = graph.block();
      code.successors(i).stream().filter(next -> next < paths.length).forEach(n -> paths[n]++);
    }
    for (TryCatchBlockNode entry : code.method().tryCatchBlocks) {
      if (paths[code.blockAt(entry.handler)] > 0) {
        paths[code.blockAt(entry.handler)]++;
      }
    }
  }

  /** The next block to lower, with its stack set; -1 when all are. */
  int next() {
    while (!newLandings.isEmpty()) {
      land(newLandings.remove());
    }
    if (work.isEmpty()) {
      return -1;
    }
    int block = work.first();
    work.remove(block);
    List<Handler> handlers = handlers(block);
    graph.handlers(handlers);
    graph.start(ids[block]);
    body.stack().set(entries.get(block));
    return block;
  }

  /** Goes on to a block. */
  void jump(int block) {
    int id = enter(block);
    graph.jump(id, body.place());
  }

  /** Goes on to one of two blocks. */
  void branch(Var condition, int whenTrue, int whenFalse) {
    int one = enter(whenTrue);
    int other = enter(whenFalse);
    if (one == other) {
      graph.jump(one, body.place());
    } else {
      graph.branch(condition, one, other, body.place());
    }
  }

  /** The number of a block in the graph, to which the stack is handed over here. */
  int enter(int target) {
    List<Operand> now = body.stack().entries();
    int block = now.isEmpty() ? texts.past(target, body.at()) : target;
    List<Operand> known = entries.get(block);
    if (known == null) {
      known = paths[block] <= 1 ? now : meeting(block, now);
      entries.put(block, known);
      work.add(block);
    }
    if (known.size() != now.size()) {
      throw new IllegalArgumentException("stacks of different heights meet");
    }
    if (paths[block] > 1) {
      for (int i = 0; i < now.size(); i++) {
        hand(known.get(i), now.get(i), new Meeting(block, i));
      }
    }
    return ids[block];
  }

  /** True for an exception that was caught under no name. */
  boolean isPassedOn(Var exception) {
    return passedOn.contains(exception);
  }

  /** A variable is assigned what another one holds. */
  void passOn(Var from, Var to) {
    if (passedOn.contains(from) && !to.isNamed()) {
      passedOn.add(to);
    }
  }

  /** How many edges lead to a block. */
  int paths(int block) {
    return paths[block];
  }

  /** Paths that meet there were made one. */
  void unite(int block) {
    paths[block] = 1;
  }

  private List<Operand> meeting(int block, List<Operand> now) {
    List<Operand> entry = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      Operand operand = now.get(i);
      entry.add(
          operand instanceof Operand.Fresh
              ? operand
              : new Operand.Value(body.joined(new Meeting(block, i), operand)));
    }
    return entry;
  }

  private void hand(Operand known, Operand now, Meeting key) {
    if (known instanceof Operand.Value target && !known.equals(now)) {
      body.noteJoined(key, now);
      Var var = target.var();
      if (now instanceof Operand.Constant constant) {
        Operand.Constant exact = Constants.as(constant, var.type());
        body.emit(new Instr.Const(var, exact.value(), body.place()));
      } else {
        body.emit(new Instr.Copy(var, body.value(now), body.place()));
      }
    }
  }

  /** The handlers of a block, as far as one can be reached. */
  private List<Handler> handlers(int block) {
    List<Handler> all = new ArrayList<>();
    List<TryCatchBlockNode> table = code.protecting(block);
    for (int i = 0; i < table.size(); i++) {
      TryCatchBlockNode entry = table.get(i);
      List<@Nullable String> types = new ArrayList<>();
      types.add(entry.type);
      while (i + 1 < table.size() && table.get(i + 1).handler == entry.handler) {
        types.add(table.get(++i).type);
      }
      Handler handler = new Handler(landing(code.blockAt(entry.handler)), refs(types));
      if (!all.contains(handler)) {
        all.add(handler);
      }
      if (handler.catchesAll()) {
        return all;
      }
    }
    all.addAll(around);
    return all;
  }

  private List<TypeRef> refs(List<@Nullable String> types) {
    List<TypeRef> refs = new ArrayList<>();
    for (String type : types) {
      if (type == null) {
        return List.of();
      }
      TypeRef ref = body.types().ofClass(type);
      if (!refs.contains(ref)) {
        refs.add(ref);
      }
    }
    return refs;
  }

  /** A block that catches, in front of the one where the handler's code starts. */
  private int landing(int handler) {
    Integer known = landings.get(handler);
    if (known == null) {
      known = graph.block();
      landings.put(handler, known);
      newLandings.add(handler);
    }
    return known;
  }

  private void land(int handler) {
    List<Handler> outside = handlers(handler);
    graph.handlers(outside);
    graph.start(landings.get(handler));
    body.at(code.start(handler));
    List<@Nullable String> caught = new ArrayList<>();
    for (TryCatchBlockNode entry : code.method().tryCatchBlocks) {
      if (code.blockAt(entry.handler) == handler) {
        caught.add(entry.type);
      }
    }
    List<TypeRef> types = refs(caught);
    TypeRef type = types.size() == 1 ? types.get(0) : Types.THROWABLE;
    Var exception = exception(handler, type);
    if (types.isEmpty() || !exception.isNamed()) {
      passedOn.add(exception);
    }
    body.emit(new Instr.Caught(exception, types, body.place()));
    body.stack().set(List.of(new Operand.Value(exception)));
    jump(handler);
  }

  /** The variable that the handler's code begins with storing to, if its source names it. */
  private Var exception(int handler, TypeRef type) {
    AbstractInsnNode first = code.insn(code.start(handler));
    AbstractInsnNode store = first.getOpcode() >= 0 ? first : Code.next(first);
    if (store != null && Code.is(store, Opcodes.ASTORE) && paths[handler] == 0) {
      Operand thrown = new Operand.Constant(null, type);
      Var stored = body.variables().stored(code.index(store), thrown);
      return stored;
    }
    return body.temp(type);
  }
}
