package dev.seqread.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The kernel's account of how long the thread that opened it was ready to run and did not. */
final class ReadyTime implements AutoCloseable {
  private static final Path ACCOUNT = Path.of("/proc/thread-self/schedstat");

  private final ByteBuffer text = ByteBuffer.allocateDirect(128);
  private final byte[] bytes = new byte[128];
  private final FileChannel account;

  ReadyTime() {
    try {
      account = FileChannel.open(ACCOUNT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long nanos() {
    try {
      text.clear();
      int length = account.read(text, 0);
      text.flip().get(bytes, 0, length);
      return Long.parseLong(new String(bytes, 0, length, US_ASCII).split(" ")[1]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      account.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
