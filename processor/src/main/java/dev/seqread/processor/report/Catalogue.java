package dev.seqread.processor.report;

import dev.seqread.processor.rule.Rule;
import dev.seqread.processor.rule.Rules;
import java.util.List;
import java.util.Optional;

/** What users are told about the rules, in their order. */
public final class Catalogue {
  public static final List<RuleInfo> RULES = Rules.ALL.stream().map(Rule::info).toList();

  private Catalogue() {}

  /** The rule of that name. */
  public static Optional<RuleInfo> find(String id) {
    return RULES.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** The names that resemble a mistyped one most, best first; never empty. */
  public static List<String> nearest(String id) {
    return Spelling.nearest(id, RULES.stream().map(RuleInfo::id).toList());
  }
}
