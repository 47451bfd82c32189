package dev.seqread.lint.lsp;

import dev.seqread.processor.ir.Place;
import dev.seqread.processor.report.Finding;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;

/**
 * The files that are open in the editor. A change is checked after a pause, what is opened or saved
 * at once; all work is done by one thread, in the order in which it was asked for.
 */
final class Documents implements TextDocumentService {
  private static final long PAUSE_MILLIS = 500;

  private final ScheduledExecutorService worker;
  private final Function<URI, TextCheck> checks;
  private final Function<String, Optional<String>> pages;
  private final Consumer<PublishDiagnosticsParams> publish;
  private final Map<String, String> texts = new ConcurrentHashMap<>();
  private final Map<String, Checked> checked = new ConcurrentHashMap<>();
  private final Map<String, ScheduledFuture<?>> waiting = new ConcurrentHashMap<>();

  Documents(
      ScheduledExecutorService worker,
      Function<URI, TextCheck> checks,
      Function<String, Optional<String>> pages,
      Consumer<PublishDiagnosticsParams> publish) {
    this.worker = worker;
    this.checks = checks;
    this.pages = pages;
    this.publish = publish;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams opened) {
    update(opened.getTextDocument().getUri(), opened.getTextDocument().getText(), 0);
  }

  @Override
  public void didChange(DidChangeTextDocumentParams changed) {
    var changes = changed.getContentChanges();
    String text = changes.get(changes.size() - 1).getText();
    update(changed.getTextDocument().getUri(), text, PAUSE_MILLIS);
  }

  @Override
  public void didSave(DidSaveTextDocumentParams saved) {
    String uri = saved.getTextDocument().getUri();
    Optional.ofNullable(texts.get(uri)).ifPresent(text -> update(uri, text, 0));
  }

  @Override
  public void didClose(DidCloseTextDocumentParams closed) {
    String uri = closed.getTextDocument().getUri();
    texts.remove(uri);
    checked.remove(uri);
    publish.accept(new PublishDiagnosticsParams(uri, List.of()));
  }

  private void update(String uri, String text, long delay) {
    texts.put(uri, text);
    ScheduledFuture<?> next = worker.schedule(() -> check(uri), delay, TimeUnit.MILLISECONDS);
    ScheduledFuture<?> before = waiting.put(uri, next);
    if (before != null) {
      before.cancel(false);
    }
  }

  /** A text that does not parse keeps the findings that it had: it is being written. */
  private void check(String uri) {
    String text = texts.get(uri);
    if (text == null) {
      return;
    }
    Checked now = checks.apply(URI.create(uri)).check(URI.create(uri), text);
    if (now.obstacle().isEmpty()) {
      checked.put(uri, now);
      publish.accept(new PublishDiagnosticsParams(uri, Messages.of(now, uri)));
    }
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams asked) {
    String uri = asked.getTextDocument().getUri();
    return onWorker(
        () -> {
          Checked known = checked.get(uri);
          if (known == null) {
            return null;
          }
          int at = new Positions(known.text()).offset(asked.getPosition());
          return at(known, at, at).stream()
              .findFirst()
              .flatMap(finding -> pages.apply(finding.rule()))
              .map(page -> new Hover(new MarkupContent("markdown", page)))
              .orElse(null);
        });
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams asked) {
    String uri = asked.getTextDocument().getUri();
    return onWorker(
        () -> {
          List<Either<Command, CodeAction>> actions = new ArrayList<>();
          Checked known = checked.get(uri);
          if (known == null || !known.text().equals(texts.get(uri))) {
            return actions;
          }
          Positions positions = new Positions(known.text());
          Range range = asked.getRange();
          int start = positions.offset(range.getStart());
          int end = positions.offset(range.getEnd());
          Repairs repairs = new Repairs(checks.apply(URI.create(uri)));
          for (Finding finding : at(known, start, end)) {
            for (Repair repair : repairs.of(finding, known, URI.create(uri))) {
              actions.add(Either.forRight(action(repair, uri, positions)));
            }
          }
          return actions;
        });
  }

  private static List<Finding> at(Checked known, int start, int end) {
    return known.findings().stream()
        .filter(
            finding -> {
              Place place = finding.place();
              return place.start() <= end && start <= place.end();
            })
        .toList();
  }

  private static CodeAction action(Repair repair, String uri, Positions positions) {
    Range range = positions.range(repair.start(), repair.end());
    CodeAction action = new CodeAction(repair.title());
    action.setKind(CodeActionKind.QuickFix);
    action.setEdit(
        new WorkspaceEdit(Map.of(uri, List.of(new TextEdit(range, repair.replacement())))));
    return action;
  }

  private <T> CompletableFuture<T> onWorker(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, worker);
  }
}
