package dev.seqread.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The language server in a real editor, set up as the documentation says. */
final class NeovimTest {
  private static final String CLOCK = "dev/seqread/examples/clockleak/Clock.java";

  /** Opens the file, waits for the finding, applies the first action, waits for it to go. */
  private static final String SCRIPT =
      """
      local function diagnostics() return vim.diagnostic.get(0) end
      local function say(text) io.stdout:write(text .. "\\n") end
      vim.cmd("filetype on")
      vim.cmd("edit src/main/java/%s")
      if not vim.wait(240000, function() return #diagnostics() > 0 end, 100) then
        say("no finding")
        vim.cmd("cquit")
      end
      local found = diagnostics()[1]
      say("found " .. #diagnostics() .. " in line " .. (found.lnum + 1) .. ": " .. found.message)
      local asked = {
        textDocument = vim.lsp.util.make_text_document_params(0),
        range = found.user_data.lsp and {
          start = { line = found.lnum, character = found.col },
          ["end"] = { line = found.end_lnum, character = found.end_col },
        },
        context = { diagnostics = {} },
      }
      local answers = vim.lsp.buf_request_sync(0, "textDocument/codeAction", asked, 240000)
      for id, answer in pairs(answers or {}) do
        for _, action in ipairs(answer.result or {}) do say("offered " .. action.title) end
        local client = vim.lsp.get_client_by_id(id)
        vim.lsp.util.apply_workspace_edit(answer.result[1].edit, client.offset_encoding)
      end
      if not vim.wait(240000, function() return #diagnostics() == 0 end, 100) then
        say("still there")
        vim.cmd("cquit")
      end
      vim.cmd("write")
      say("gone")
      vim.cmd("quitall!")
      """;

  @TempDir private Path folder;

  @Test
  void findsAndRepairsALeak() throws Exception {
    Optional<Path> neovim = Command.find("nvim");
    assumeThat(neovim).as("Neovim, Debian's package neovim").isPresent();
    Path source = folder.resolve("src/main/java").resolve(CLOCK);
    Files.createDirectories(source.getParent());
    Files.copy(Snippet.ROOT.resolve("examples/src/main/leaking").resolve(CLOCK), source);
    Files.createSymbolicLink(folder.resolve("seqread-lint.jar"), Built.lint());
    Path setup =
        Files.writeString(folder.resolve("init.lua"), Snippet.in("docs/ide.md", "lua").get(0));
    Path script = Files.writeString(folder.resolve("script.lua"), SCRIPT.formatted(CLOCK));

    Command run =
        Command.run(
            folder,
            Map.of(
                "PATH",
                Path.of(Command.jdk("java")).getParent() + ":" + System.getenv("PATH"),
                "XDG_STATE_HOME",
                folder.resolve("state").toString()),
            List.of(
                neovim.get().toString(),
                "--headless",
                "-n",
                "-u",
                setup.toString(),
                "-c",
                "luafile " + script));
    assertThat(run.output())
        .contains("found 1 in line 30: 'this.nanos' is returned before the section")
        .contains("offered Validate before the return")
        .contains("gone");
    assertThat(run.code()).isEqualTo(0);
    assertThat(Files.readString(source)).contains("{ var value = nanos; if (");
  }
}
