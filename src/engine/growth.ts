import type { Flip, Growth, Outcome } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import { LONGEST_GROWTH_MONTHS, monthsToReach } from '../domain/growth.ts';
import type { Scenario } from '../domain/scenario.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { withWorkload } from './changed.ts';
import { changeOf, outcomeUnder } from './outcome.ts';

/** The traffic of a month that is so many times today's. */
const grownBy = (scenario: Scenario, times: number): Scenario => {
  const { inputTokensPerMonth, outputTokensPerMonth } = scenario.workload;
  return withWorkload(scenario, {
    inputTokensPerMonth: inputTokensPerMonth * times,
    outputTokensPerMonth: outputTokensPerMonth * times,
  });
};

/**
 * When a verdict becomes another as the traffic grows or shrinks, all else held: from the flips along the volume on,
 * the first month in which it is another. On a staircase hosting may win for less than a month's growth: that month
 * finds it gone again. undefined where nothing was said of growth.
 */
export const growthOf = (
  scenario: Scenario,
  evidence: Evidence,
  flips: readonly Flip[],
  was: Outcome,
): Growth | undefined => {
  const { growthPerMonth: perMonth } = scenario.workload;
  if (perMonth === undefined || perMonth === 0) return undefined;
  const side = perMonth > 0 ? 'above' : 'below';
  const along = flips.filter((flip) => flip.input === 'volume' && flip.side === side);
  const first = (kinds: readonly Flip['changes'][]): Growth['changes'] => {
    const flip = along.find(({ changes }) => kinds.includes(changes));
    if (flip === undefined) return [];
    const passed = monthsToReach(perMonth, flip.now, flip.value);
    for (let months = passed; months <= LONGEST_GROWTH_MONTHS; months += 1) {
      const grown = grownBy(scenario, (1 + perMonth) ** months);
      const to = outcomeUnder(grown, evidence);
      const changes = changeOf(was, to);
      if (changes === 'nothing' || !kinds.includes(changes)) continue;
      const tokens = months === passed ? flip.value : tokensPerMonth(grown.workload);
      return [{ months, tokensPerMonth: tokens, changes, to }];
    }
    return [];
  };
  const nearest = first(['choice', 'regime']);
  return {
    perMonth,
    changes: nearest[0]?.changes === 'choice' ? nearest : [...nearest, ...first(['choice'])],
  };
};
