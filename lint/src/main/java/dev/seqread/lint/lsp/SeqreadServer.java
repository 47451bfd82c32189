package dev.seqread.lint.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** The server: one editor, over two streams. */
public final class SeqreadServer implements LanguageServer, WorkspaceService {
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "seqread");
            thread.setDaemon(true);
            return thread;
          });
  private final Documents documents;
  private final CompletableFuture<Integer> exit = new CompletableFuture<>();
  private @Nullable LanguageClient client;
  private boolean stopped;

  /**
   * A server that is not connected yet.
   *
   * @param checks how a file is checked
   * @param pages a rule's page in Markdown
   */
  public SeqreadServer(Function<URI, TextCheck> checks, Function<String, Optional<String>> pages) {
    this.documents =
        new Documents(
            worker,
            checks,
            pages,
            messages -> {
              if (client != null) {
                client.publishDiagnostics(messages);
              }
            });
  }

  /**
   * Serves until the editor says that it is done, or goes away.
   *
   * @return the exit code that the protocol asks for
   */
  public int serve(InputStream in, OutputStream out) throws InterruptedException {
    Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(this, in, out);
    client = launcher.getRemoteProxy();
    var listening = launcher.startListening();
    Thread waiter =
        new Thread(
            () -> {
              try {
                listening.get();
              } catch (InterruptedException | ExecutionException e) {
                // the editor is gone, however
              }
              exit.complete(stopped ? 0 : 1);
            });
    waiter.setDaemon(true);
    waiter.start();
    try {
      return exit.get();
    } catch (ExecutionException e) {
      return 1;
    } finally {
      worker.shutdownNow();
    }
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams asked) {
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Full);
    sync.setSave(new SaveOptions(false));
    ServerCapabilities can = new ServerCapabilities();
    can.setTextDocumentSync(sync);
    can.setHoverProvider(true);
    can.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
    return CompletableFuture.completedFuture(new InitializeResult(can, new ServerInfo("seqread")));
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    stopped = true;
    return CompletableFuture.completedFuture(new Object());
  }

  @Override
  public void exit() {
    exit.complete(stopped ? 0 : 1);
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return documents;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return this;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams changed) {}

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams changed) {}
}
