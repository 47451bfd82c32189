package people;

import dev.seqread.SeqOptions;
import javax.annotation.processing.Generated;

/**
 * Arrays of {@link ContactCell}.
 */
@Generated("dev.seqread.processor.gen.CellWriter")
public final class ContactCells {
  private ContactCells() {
  }

  /**
   * Cells on the heap, whose components are 0, false or null.
   */
  public static ContactCell.OnHeap[] allocate(int length) {
    ContactCell.OnHeap[] cells = new ContactCell.OnHeap[length];
    for (int i = 0; i < length; i++) {
      cells[i] = ContactCell.create();
    }
    return cells;
  }

  /**
   * {@link #allocate} with 128 bytes between any two cells, so that none is slowed by the
   * writes to another.
   */
  public static ContactCell.OnHeap[] allocatePadded(int length) {
    ContactCell.OnHeap[] cells = new ContactCell.OnHeap[length];
    for (int i = 0; i < length; i++) {
      cells[i] = new Padded();
    }
    return cells;
  }

  /**
   * A cell with room behind it that nothing uses.
   */
  static final class Padded extends ContactCell.OnHeap {
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
