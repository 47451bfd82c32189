package all;

import dev.seqread.SeqOptions;
import java.nio.ByteBuffer;
import java.time.Duration;
import javax.annotation.processing.Generated;

/**
 * Arrays of {@link PrimitivesCell}.
 */
@Generated("dev.seqread.processor.gen.CellWriter")
public final class PrimitivesCells {
  private PrimitivesCells() {
  }

  /**
   * Cells on the heap, whose components are 0, false or null.
   */
  public static PrimitivesCell.OnHeap[] allocate(int length) {
    PrimitivesCell.OnHeap[] cells = new PrimitivesCell.OnHeap[length];
    for (int i = 0; i < length; i++) {
      cells[i] = PrimitivesCell.create();
    }
    return cells;
  }

  /**
   * {@link #allocate} with 128 bytes between any two cells, so that none is slowed by the
   * writes to another.
   */
  public static PrimitivesCell.OnHeap[] allocatePadded(int length) {
    PrimitivesCell.OnHeap[] cells = new PrimitivesCell.OnHeap[length];
    for (int i = 0; i < length; i++) {
      cells[i] = new Padded();
    }
    return cells;
  }

  /**
   * The cells that lie side by side in shared memory, as many as the rest of the buffer has
   * room for. They are a C array of {@code struct primitives_cell}.
   */
  public static PrimitivesCell.Shared[] over(ByteBuffer memory) {
    return over(memory, PrimitivesCell.BYTES);
  }

  /**
   * {@link #over(ByteBuffer)} with another distance in bytes between the starts of two cells: 128
   * keeps them from slowing each other.
   */
  public static PrimitivesCell.Shared[] over(ByteBuffer memory, int stride) {
    return over(memory, stride, Duration.ofSeconds(1));
  }

  /**
   * {@link #over(ByteBuffer, int)} with another time to wait for one write.
   *
   * @throws IllegalArgumentException if the stride is smaller than a cell or no multiple of its
   *     alignment, or if the memory is on the heap or not aligned
   */
  public static PrimitivesCell.Shared[] over(ByteBuffer memory, int stride, Duration patience) {
    if (stride < PrimitivesCell.BYTES || stride % PrimitivesCell.ALIGNMENT != 0) {
      throw new IllegalArgumentException("a stride is at least " + PrimitivesCell.BYTES + " and a multiple of " + PrimitivesCell.ALIGNMENT + ": " + stride);
    }
    int length = (int) (((long) memory.remaining() + stride - PrimitivesCell.BYTES) / stride);
    PrimitivesCell.Shared[] cells = new PrimitivesCell.Shared[length];
    for (int i = 0; i < length; i++) {
      int start = memory.position() + i * stride;
      cells[i] = PrimitivesCell.over(memory.slice(start, PrimitivesCell.BYTES), patience);
    }
    return cells;
  }

  /**
   * A cell with room behind it that nothing uses.
   */
  static final class Padded extends PrimitivesCell.OnHeap {
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
