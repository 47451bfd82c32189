package dev.seqread.processor.report;

/**
 * What a user is told about a rule before it reports anything.
 *
 * @param id the rule's name
 * @param level its level unless the user sets another
 * @param summary one clause: when it reports
 */
public record RuleInfo(String id, Level level, String summary) {}
