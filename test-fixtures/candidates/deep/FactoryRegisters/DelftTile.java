import dev.seqread.SeqLock;
import java.util.function.Consumer;

/** The factory calls a listener, which may keep the new tile, before it returns it. */
class DelftTile {
  static final class Tile {
    String glaze = "";
  }

  private final SeqLock lock = new SeqLock();
  private final Consumer<Tile> listener;
  private String glaze = "";

  DelftTile(Consumer<Tile> listener) {
    this.listener = listener;
  }

  void paint(String g) {
    lock.write(() -> glaze = g);
  }

  private Tile tile() {
    Tile tile = new Tile();
    listener.accept(tile);
    return tile;
  }

  boolean wrong() {
    Tile tile = tile();
    long s = lock.readBegin();
    tile.glaze = glaze; // expect: EscapeStore
    return lock.validate(s);
  }

  boolean right() {
    Tile tile = new Tile();
    long s = lock.readBegin();
    tile.glaze = glaze;
    if (!lock.validate(s)) return false;
    listener.accept(tile);
    return true;
  }
}
