import { PER_MONTH, type Period } from '../../domain/units.ts';
import { hasKey } from '../../keys.ts';
import { re } from '../expression.ts';
import { periodNoun } from '../period-names.ts';
import { REQUESTS } from '../requests.ts';
import { SO } from './parts.ts';

/** "in requests per second?", "so what is it per month": a unit alone, of what was spoken of last. */
export interface InUnit {
  readonly unit: Period;
  /** What it counts, where it says that: what a card counts as requests, or tokens. */
  readonly of?: 'requests' | 'tokens';
  /** Whether it asks how many, which no money is. */
  readonly isCount: boolean;
}

const IN_UNIT = re`^${SO}(?:(?<asks>what|how (?:much|many))(?: ${REQUESTS}| tokens)?(?:'s| is| are| was| would| does| do)? ?)?(?:(?:it|that|this|those|these) )?(?:(?:be|make|come to|mean) )?(?:(?:in|as) )?(?<of>tokens|${REQUESTS})?(?:(?:^|(?<= )| )(?:(?:per|an?|each|every|\/) ?(?<unit>second|minute|hour|day|week|month|quarter|year)|(?<adverb>hourly|daily|weekly|monthly|quarterly|yearly|annually)))(?: (?:then|now|in total|roughly))*\s*\?*$`;

/** The unit that a question asks for and nothing else; undefined for other words. */
export const inUnit = (text: string): InUnit | undefined => {
  const { asks = '', of, unit, adverb } = IN_UNIT.exec(text)?.groups ?? {};
  const period = periodNoun(unit ?? adverb ?? '');
  if (!hasKey(PER_MONTH, period)) return undefined;
  const isCount = of !== undefined || /many/i.test(asks);
  return {
    unit: period,
    isCount,
    ...(of !== undefined && { of: /token/i.test(of) ? 'tokens' : 'requests' }),
  };
};
