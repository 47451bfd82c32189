package dev.seqread.processor.report;

import dev.seqread.processor.ir.Place;

/**
 * A place that explains a finding.
 *
 * @param text one clause: {@code 'secs' read here from 'this.seconds' (tentative)}
 */
public record Related(Place place, String text) {}
