package dev.seqread.examples.quotes;

import dev.seqread.examples.interop.CProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A feed of quotes with readers of three kinds: threads, processes, and a program in C. */
public final class Main {
  private static final int READERS = 2;

  private final long millis;

  private Main(long millis) {
    this.millis = millis;
  }

  /** Runs each act for a number of milliseconds, 2000 if none is given. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Main main = new Main(args.length == 0 ? 2_000 : Long.parseLong(args[0]));
    main.withThreads();
    main.withProcesses();
    main.withC();
  }

  private void withThreads() throws InterruptedException {
    Market market = Market.onHeap(READERS);
    long end = end();
    List<Thread> readers = new ArrayList<>();
    for (TallyCell tally : market.tallies()) {
      Reader reader = new Reader(market.quotes(), tally);
      readers.add(new Thread(() -> reader.readUntil(end), "reader"));
    }
    readers.forEach(Thread::start);
    Writer writer = new Writer(market, "threads");
    writer.writeUntil(end);
    for (Thread reader : readers) {
      reader.join();
    }
    writer.printLast();
  }

  private void withProcesses() throws IOException, InterruptedException {
    Path file = Files.createTempFile("quotes", ".cells");
    try {
      withReaders("processes", file, i -> java(file, i));
    } finally {
      Files.delete(file);
    }
  }

  private void withC() throws IOException, InterruptedException {
    if (!CProgram.compilerIsInstalled()) {
      System.out.println("C          skipped: no program 'cc' is installed");
      return;
    }
    Path file = Files.createTempFile("quotes", ".cells");
    try (CProgram program =
        CProgram.compile(Main.class, "reader.c", "quote_cell.h", "tally_cell.h")) {
      withReaders(
          "C",
          file,
          i -> program.command(file.toString(), Integer.toString(i), Long.toString(millis)));
    } finally {
      Files.delete(file);
    }
  }

  /** The command that starts reader number {@code i}. */
  private interface ReaderCommand {
    List<String> of(int i);
  }

  private void withReaders(String who, Path file, ReaderCommand command)
      throws IOException, InterruptedException {
    Market market = Market.inFile(file, READERS);
    market.quotes().write(Quote.numbered(0));
    Writer writer = new Writer(market, who);
    List<Process> readers = new ArrayList<>();
    try {
      for (int i = 0; i < READERS; i++) {
        readers.add(new ProcessBuilder(command.of(i)).inheritIO().start());
      }
      while (readers.stream().anyMatch(Process::isAlive)) {
        writer.writeUntil(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50));
      }
    } finally {
      readers.forEach(Process::destroyForcibly);
    }
    for (Process reader : readers) {
      if (reader.waitFor() != 0) {
        throw new IllegalStateException("a reader ended with " + reader.exitValue());
      }
    }
    writer.printLast();
  }

  private List<String> java(Path file, int reader) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        ReaderProcess.class.getName(),
        file.toString(),
        Integer.toString(READERS),
        Integer.toString(reader),
        Long.toString(millis));
  }

  private long end() {
    return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
  }
}
