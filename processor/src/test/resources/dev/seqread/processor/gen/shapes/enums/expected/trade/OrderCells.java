package trade;

import dev.seqread.SeqOptions;
import java.nio.ByteBuffer;
import java.time.Duration;
import javax.annotation.processing.Generated;

/**
 * Arrays of {@link OrderCell}.
 */
@Generated("dev.seqread.processor.gen.CellWriter")
public final class OrderCells {
  private OrderCells() {
  }

  /**
   * Cells on the heap, whose components are 0, false or null.
   */
  public static OrderCell.OnHeap[] allocate(int length) {
    OrderCell.OnHeap[] cells = new OrderCell.OnHeap[length];
    for (int i = 0; i < length; i++) {
      cells[i] = OrderCell.create();
    }
    return cells;
  }

  /**
   * {@link #allocate} with 128 bytes between any two cells, so that none is slowed by the
   * writes to another.
   */
  public static OrderCell.OnHeap[] allocatePadded(int length) {
    OrderCell.OnHeap[] cells = new OrderCell.OnHeap[length];
    for (int i = 0; i < length; i++) {
      cells[i] = new Padded();
    }
    return cells;
  }

  /**
   * The cells that lie side by side in shared memory, as many as the rest of the buffer has
   * room for. They are a C array of {@code struct order_cell}.
   */
  public static OrderCell.Shared[] over(ByteBuffer memory) {
    return over(memory, OrderCell.BYTES);
  }

  /**
   * {@link #over(ByteBuffer)} with another distance in bytes between the starts of two cells: 128
   * keeps them from slowing each other.
   */
  public static OrderCell.Shared[] over(ByteBuffer memory, int stride) {
    return over(memory, stride, Duration.ofSeconds(1));
  }

  /**
   * {@link #over(ByteBuffer, int)} with another time to wait for one write.
   *
   * @throws IllegalArgumentException if the stride is smaller than a cell or no multiple of its
   *     alignment, or if the memory is on the heap or not aligned
   */
  public static OrderCell.Shared[] over(ByteBuffer memory, int stride, Duration patience) {
    if (stride < OrderCell.BYTES || stride % OrderCell.ALIGNMENT != 0) {
      throw new IllegalArgumentException("a stride is at least " + OrderCell.BYTES + " and a multiple of " + OrderCell.ALIGNMENT + ": " + stride);
    }
    int length = (int) (((long) memory.remaining() + stride - OrderCell.BYTES) / stride);
    OrderCell.Shared[] cells = new OrderCell.Shared[length];
    for (int i = 0; i < length; i++) {
      int start = memory.position() + i * stride;
      cells[i] = OrderCell.over(memory.slice(start, OrderCell.BYTES), patience);
    }
    return cells;
  }

  /**
   * A cell with room behind it that nothing uses.
   */
  static final class Padded extends OrderCell.OnHeap {
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
