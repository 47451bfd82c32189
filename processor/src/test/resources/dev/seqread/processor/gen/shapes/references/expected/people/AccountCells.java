package people;

import dev.seqread.SeqOptions;
import javax.annotation.processing.Generated;

/**
 * Arrays of {@link AccountCell}.
 */
@Generated("dev.seqread.processor.gen.CellWriter")
public final class AccountCells {
  private AccountCells() {
  }

  /**
   * Cells on the heap, whose components are 0, false or null.
   */
  public static AccountCell.OnHeap[] allocate(int length) {
    AccountCell.OnHeap[] cells = new AccountCell.OnHeap[length];
    for (int i = 0; i < length; i++) {
      cells[i] = AccountCell.create();
    }
    return cells;
  }

  /**
   * {@link #allocate} with 128 bytes between any two cells, so that none is slowed by the
   * writes to another.
   */
  public static AccountCell.OnHeap[] allocatePadded(int length) {
    AccountCell.OnHeap[] cells = new AccountCell.OnHeap[length];
    for (int i = 0; i < length; i++) {
      cells[i] = new Padded();
    }
    return cells;
  }

  /**
   * A cell with room behind it that nothing uses.
   */
  static final class Padded extends AccountCell.OnHeap {
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
