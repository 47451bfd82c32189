package dev.seqread.processor.check;

import dev.seqread.processor.call.CallTable;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.ClassDecl;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Program;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.model.ModelIndex;
import dev.seqread.processor.rule.Bodies;
import dev.seqread.processor.rule.Site;
import dev.seqread.processor.state.BodyInfo;
import dev.seqread.processor.state.Guards;
import dev.seqread.processor.state.Scope;
import dev.seqread.processor.state.Solution;
import dev.seqread.processor.state.Symbol;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds the final fields that hold views of locks, where they are assigned; also views of views.
 */
final class Views {

  private static final Site.Setting SETTING =
      new Site.Setting(false, false, false, Set.of(), Set.of(), false);

  private Views() {}

  static Map<FieldRef, Symbol.View> of(
      Unit unit, Program program, ModelIndex model, Summaries summaries) {
    Map<FieldRef, Symbol.View> views = new HashMap<>();
    boolean more = true;
    while (more) {
      Guards guards = new Guards(Set.of(), Map.of(), Map.of(), Set.of(), views, Map.of(), Map.of());
      for (ClassDecl type : unit.classes()) {
        if (type.fields().stream().anyMatch(f -> isView(f.field()))) {
          type.methods().stream()
              .flatMap(m -> m.body().stream())
              .filter(b -> b.kind() != Body.Kind.METHOD)
              .forEach(b -> find(b, program, model, summaries, guards, views));
        }
      }
      more = views.size() > guards.views().size();
    }
    return views;
  }

  private static boolean isView(FieldRef field) {
    String type = field.type().name();
    return field.isFinal()
        && type.startsWith("java.util.concurrent.locks.")
        && type.endsWith("Lock");
  }

  private static void find(
      Body body,
      Program program,
      ModelIndex model,
      Summaries summaries,
      Guards guards,
      Map<FieldRef, Symbol.View> views) {
    CallTable calls = summaries.meanings().of(body);
    BodyInfo info = new BodyInfo(body, StampReads.of(calls));
    Scope scope = new Scope(info, calls, guards, program, model, false);
    Solution solution = Solution.of(scope, Entries.world(body, Frame.PLAIN, guards));
    new Bodies(solution, SETTING)
        .visit(
            new Bodies.Visitor() {
              @Override
              public void at(Site site) {
                if (site.instr() instanceof Instr.StoreField store
                    && isView(store.field())
                    && site.value(store.src()).symbol() instanceof Symbol.View view) {
                  views.put(store.field(), view);
                }
              }
            });
  }
}
