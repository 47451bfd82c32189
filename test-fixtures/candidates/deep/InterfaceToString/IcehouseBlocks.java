import dev.seqread.SeqLock;
import java.util.Map;

/** The text of a map is made by a class that nobody knows, from contents that change. */
class IcehouseBlocks {
  private final SeqLock lock = new SeqLock();
  private final Map<String, Integer> blocks;

  IcehouseBlocks(Map<String, Integer> blocks) {
    this.blocks = blocks;
  }

  void saw(String name, int n) {
    lock.write(() -> blocks.put(name, n));
  }

  String wrong() {
    long s = lock.readBegin();
    String text = blocks.toString(); // allow: HazardCall
    return text; // expect: EscapeReturn
  }

  String right() {
    long r = lock.readLock();
    try {
      return blocks.toString();
    } finally {
      lock.unlockRead(r);
    }
  }
}
