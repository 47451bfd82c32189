import dev.seqread.SeqLock;
import java.util.Map;
import java.util.TreeMap;

/** Counters of one element in a map that the attempt makes, found or put by one call. */
final class ChoirVoicesCounted {
  private final SeqLock lock = new SeqLock();
  private String[] voices = {"alto", "bass"};

  Map<String, int[]> counts() {
    return lock.read(
        () -> {
          Map<String, int[]> counts = new TreeMap<>();
          for (String v : voices) {
            counts.computeIfAbsent(v, name -> new int[1])[0]++;
          }
          return counts;
        });
  }

  void cast(String... all) {
    String[] own = all.clone();
    lock.write(() -> voices = own);
  }
}
