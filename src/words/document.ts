import { defined } from '../defined.ts';
import type { Assessment, Findings, ThroughputRange } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import { breakEvenInWords } from './break-even.ts';
import { headlineOf } from './headline.ts';
import { hoursNotes, measuredWarnings } from './hours.ts';
import { measureInWords } from './measure.ts';
import { namesFor } from './names.ts';
import { notesOf } from './notes.ts';
import { ruledOutInWords } from './ruled-out.ts';
import { warningInWords } from './warnings.ts';

const rangeInWords = ({ low, high }: ThroughputRange): ThroughputRange => {
  const worded = (end: ThroughputRange['low']) => ({
    ...end,
    breakEvens: end.breakEvens.map(({ api, breakEven }) => ({ api, breakEven: breakEvenInWords(breakEven) })),
  });
  return { low: worded(low), high: worded(high) };
};

/**
 * What the engine found as a document that people read too: with headline, notes, reasons and messages, as the asker
 * may see them. Cards for others make their own sentences.
 */
export const inWords = (scenario: Scenario, evidence: Evidence, found: Findings): Assessment => {
  const names = namesFor({ scenario, evidence }, 'asker');
  const subject = { scenario, evidence, assessment: found, names };
  const { throughputRange, measure } = found;
  return {
    ...found,
    comparisons: found.comparisons.map((comparison) => ({
      ...ruledOutInWords(comparison),
      breakEven: breakEvenInWords(comparison.breakEven),
    })),
    verdict: {
      ...found.verdict,
      headline: headlineOf(subject),
      notes: [...notesOf(subject), ...hoursNotes(subject)],
    },
    warnings: [
      ...found.warnings.map((finding) => warningInWords(finding, names)),
      ...measuredWarnings(subject),
    ],
    ...defined({
      measure: measure && measureInWords(subject, measure),
      throughputRange: throughputRange && rangeInWords(throughputRange),
    }),
  };
};
