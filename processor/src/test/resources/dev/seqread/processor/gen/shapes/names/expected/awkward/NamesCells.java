package awkward;

import dev.seqread.SeqOptions;
import java.nio.ByteBuffer;
import java.time.Duration;
import javax.annotation.processing.Generated;

/**
 * Arrays of {@link NamesCell}.
 */
@Generated("dev.seqread.processor.gen.CellWriter")
public final class NamesCells {
  private NamesCells() {
  }

  /**
   * Cells on the heap, whose components are 0, false or null.
   */
  public static NamesCell.OnHeap[] allocate(int length) {
    NamesCell.OnHeap[] cells = new NamesCell.OnHeap[length];
    for (int i = 0; i < length; i++) {
      cells[i] = NamesCell.create();
    }
    return cells;
  }

  /**
   * {@link #allocate} with 128 bytes between any two cells, so that none is slowed by the
   * writes to another.
   */
  public static NamesCell.OnHeap[] allocatePadded(int length) {
    NamesCell.OnHeap[] cells = new NamesCell.OnHeap[length];
    for (int i = 0; i < length; i++) {
      cells[i] = new Padded();
    }
    return cells;
  }

  /**
   * The cells that lie side by side in shared memory, as many as the rest of the buffer has
   * room for. They are a C array of {@code struct names_cell}.
   */
  public static NamesCell.Shared[] over(ByteBuffer memory) {
    return over(memory, NamesCell.BYTES);
  }

  /**
   * {@link #over(ByteBuffer)} with another distance in bytes between the starts of two cells: 128
   * keeps them from slowing each other.
   */
  public static NamesCell.Shared[] over(ByteBuffer memory, int stride) {
    return over(memory, stride, Duration.ofSeconds(1));
  }

  /**
   * {@link #over(ByteBuffer, int)} with another time to wait for one write.
   *
   * @throws IllegalArgumentException if the stride is smaller than a cell or no multiple of its
   *     alignment, or if the memory is on the heap or not aligned
   */
  public static NamesCell.Shared[] over(ByteBuffer memory, int stride, Duration patience) {
    if (stride < NamesCell.BYTES || stride % NamesCell.ALIGNMENT != 0) {
      throw new IllegalArgumentException("a stride is at least " + NamesCell.BYTES + " and a multiple of " + NamesCell.ALIGNMENT + ": " + stride);
    }
    int length = (int) (((long) memory.remaining() + stride - NamesCell.BYTES) / stride);
    NamesCell.Shared[] cells = new NamesCell.Shared[length];
    for (int i = 0; i < length; i++) {
      int start = memory.position() + i * stride;
      cells[i] = NamesCell.over(memory.slice(start, NamesCell.BYTES), patience);
    }
    return cells;
  }

  /**
   * A cell with room behind it that nothing uses.
   */
  static final class Padded extends NamesCell.OnHeap {
    private long padding0;

    private long padding1;

    private long padding2;

    private long padding3;

    private long padding4;

    private long padding5;

    private long padding6;

    private long padding7;

    private long padding8;

    private long padding9;

    private long padding10;

    private long padding11;

    private long padding12;

    private long padding13;

    private long padding14;

    private long padding15;

    private Padded() {
      super(SeqOptions.DEFAULT);
    }
  }
}
