package dev.seqread.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.lint.lsp.SeqreadServer;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The language server, spoken to as an editor does. */
final class LspTest {
  private static final String CLOCK =
      """
      package p;

      class Clock {
        private final java.util.concurrent.locks.StampedLock lock =
            new java.util.concurrent.locks.StampedLock();
        private long seconds;

        long now() {
          for (;;) {
            long stamp = lock.tryOptimisticRead();
            long now = seconds;
            if (now == Other.NEVER) {
              return 0;
            }
            if (lock.validate(stamp)) {
              return now;
            }
          }
        }

        void set(long to) {
          long stamp = lock.writeLock();
          seconds = to;
          lock.unlockWrite(stamp);
        }
      }
      """;

  @TempDir private Path folder;
  private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
  private CompletableFuture<Integer> code;
  private LanguageServer server;
  private String uri;

  @BeforeEach
  void connect() throws Exception {
    Files.createDirectories(folder.resolve("p"));
    Files.writeString(
        folder.resolve("p/Other.java"), "package p; class Other { static final long NEVER = 0; }");
    uri = folder.resolve("p/Clock.java").toUri().toString();
    PipedInputStream in = new PipedInputStream(1 << 16);
    PipedInputStream back = new PipedInputStream(1 << 16);
    PipedOutputStream toServer = new PipedOutputStream(in);
    PipedOutputStream toClient = new PipedOutputStream(back);
    EditorChecks checks =
        new EditorChecks(
            ToolProvider.getSystemJavaCompiler(), new PrintWriter(Writer.nullWriter()));
    code =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return new SeqreadServer(checks::of, RulePages::of).serve(in, toClient);
              } catch (InterruptedException e) {
                return -1;
              }
            },
            work -> new Thread(work).start());
    Launcher<LanguageServer> launcher =
        LSPLauncher.createClientLauncher(new Client(), back, toServer);
    launcher.startListening();
    server = launcher.getRemoteProxy();
    assertThat(server.initialize(new InitializeParams()).get().getCapabilities().getHoverProvider())
        .isNotNull();
  }

  @AfterEach
  void end() throws Exception {
    server.shutdown().get(60, TimeUnit.SECONDS);
    server.exit();
    assertThat(code.get(60, TimeUnit.SECONDS)).isEqualTo(0);
  }

  private List<Diagnostic> next() throws InterruptedException {
    PublishDiagnosticsParams messages = published.poll(120, TimeUnit.SECONDS);
    assertThat(messages).as("published").isNotNull();
    assertThat(messages.getUri()).isEqualTo(uri);
    return messages.getDiagnostics();
  }

  private void open(String text) {
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "java", 1, text)));
  }

  private void change(String text) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, 2),
                List.of(new TextDocumentContentChangeEvent(text))));
  }

  private List<CodeAction> actions(Diagnostic at) throws Exception {
    return server
        .getTextDocumentService()
        .codeAction(
            new CodeActionParams(
                new TextDocumentIdentifier(uri), at.getRange(), new CodeActionContext(List.of(at))))
        .get(120, TimeUnit.SECONDS)
        .stream()
        .map(action -> action.getRight())
        .toList();
  }

  private String applied(CodeAction action) {
    TextEdit edit = action.getEdit().getChanges().get(uri).get(0);
    String[] lines = CLOCK.split("(?<=\n)");
    Position start = edit.getRange().getStart();
    assertThat(edit.getRange().getEnd()).isEqualTo(start);
    lines[start.getLine()] =
        new StringBuilder(lines[start.getLine()])
            .insert(start.getCharacter(), edit.getNewText())
            .toString();
    return String.join("", lines);
  }

  @Test
  void showsFindingsAndRepairsThem() throws Exception {
    open(CLOCK);
    List<Diagnostic> found = next();
    assertThat(found).hasSize(1);
    Diagnostic leak = found.get(0);
    assertThat(leak.getCode().getLeft()).isEqualTo("EscapeReturn");
    assertThat(leak.getRange().getStart()).isEqualTo(new Position(12, 8));
    assertThat(leak.getRange().getEnd()).isEqualTo(new Position(12, 17));
    assertThat(leak.getRelatedInformation()).hasSize(2);

    assertThat(
            server
                .getTextDocumentService()
                .hover(new HoverParams(new TextDocumentIdentifier(uri), new Position(12, 10)))
                .get(60, TimeUnit.SECONDS)
                .getContents()
                .getRight()
                .getValue())
        .startsWith("# EscapeReturn");

    List<CodeAction> actions = actions(leak);
    assertThat(actions)
        .extracting(CodeAction::getTitle)
        .containsExactly("Validate before the return", "Suppress EscapeReturn here, with a reason");
    for (CodeAction action : actions) {
      change(applied(action));
      assertThat(next()).as(action.getTitle()).isEmpty();
      change(CLOCK);
      assertThat(next()).hasSize(1);
    }
  }

  @Test
  void keepsWhatItSaidWhileATextDoesNotParse() throws Exception {
    open(CLOCK);
    assertThat(next()).hasSize(1);
    change(CLOCK.replace("return 0;", "return"));
    change(CLOCK.replace("return 0;", "continue;"));
    assertThat(next()).isEmpty();
    assertThat(published).isEmpty();
  }

  @Test
  void followsTheConfiguration() throws Exception {
    Files.writeString(folder.resolve("seqread.toml"), "[rules]\nEscapeReturn = \"off\"\n");
    open(CLOCK);
    assertThat(next()).isEmpty();
  }

  @Test
  void asksMavenForNothingWhereThereIsNoProject() throws IOException {
    assertThat(MavenClassPath.of(folder, new PrintWriter(Writer.nullWriter())))
        .containsExactly(folder.resolve("target/classes"));
  }

  /** Keeps what is published. */
  private final class Client implements LanguageClient {
    @Override
    public void telemetryEvent(Object event) {}

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams messages) {
      published.add(messages);
    }

    @Override
    public void showMessage(MessageParams message) {}

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams asked) {
      return new CompletableFuture<>();
    }

    @Override
    public void logMessage(MessageParams message) {}
  }
}
