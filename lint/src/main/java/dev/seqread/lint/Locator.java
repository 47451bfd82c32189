package dev.seqread.lint;

import dev.seqread.processor.report.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Gives findings their ranges, members and fingerprints. */
final class Locator {
  private static final int DIGITS = 16;

  private Locator() {}

  /**
   * Locates findings, in their order.
   *
   * @param member names the member that a finding lies in
   */
  static List<Located> locate(
      List<Finding> findings, Texts texts, Function<Finding, String> member) {
    Map<String, Integer> seen = new HashMap<>();
    List<Located> all = new ArrayList<>();
    for (Finding finding : findings) {
      String in = member.apply(finding);
      String line = texts.line(finding.place()).strip().replaceAll("\\s+", " ");
      String hash = hash(finding.rule() + "\n" + in + "\n" + line);
      int occurrence = seen.merge(hash, 1, Integer::sum);
      all.add(new Located(finding, texts.range(finding.place()), in, hash + ":" + occurrence));
    }
    return all;
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
