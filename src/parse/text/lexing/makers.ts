import { isSold, makerCalled, makerWords, modelById } from '../../../catalog/index.ts';
import { lazy } from '../../../lazy.ts';
import { textBefore } from '../../beside.ts';
import { literally } from '../../expression.ts';
import { matchAt } from '../figures/numbers.ts';
import { apiAt } from './api-in-text.ts';
import { isBehindVersus } from './longest.ts';
import { BEFORE_HOSTED } from './names.ts';
import type { Rule } from './place.ts';
import { phrases } from './products.ts';

/** Who made a model, in front of its name: "host meta llama 3.1 8b", "xiaomi mimo v2.5", "google's gemma 4". */

const asWritten = (words: string): string => literally(words).replace(/ /g, '[ -]');

const makerBefore = lazy(() => new RegExp(`(${makerWords().map(asWritten).join('|')})(?:['’]s?)? `, 'y'));

/** The two letters that each begins with: most words are none after a look at these. */
const beginnings = lazy(() => new Set(makerWords().map((words) => words.slice(0, 2))));

const begins = (lower: string, at: number): boolean => beginnings().has(lower.slice(at, at + 2));

/** Characters of the longest of the words behind which stands what is hosted. */
const LONGEST_HOSTED = 24;

/**
 * A maker says nothing of its model that the name does not. Where it sells that model too, it is who sells it, unless
 * the words say that it is hosted.
 */
export const maker: Rule = ({ lower, at, boundary, last }) => {
  if (!boundary || !begins(lower, at) || isBehindVersus(last)) return null;
  const [found, name = ''] = matchAt(makerBefore(), lower, at) ?? [];
  if (found === undefined) return null;
  const end = at + found.length;
  const named = phrases().longest(lower, end);
  if (named?.meaning.kind !== 'model') return null;
  if (modelById(named.meaning.id)?.maker !== makerCalled(name)) return null;
  const isHosted = BEFORE_HOSTED.test(textBefore(lower, at, LONGEST_HOSTED));
  const api = isHosted ? null : apiAt(lower, at);
  if (api !== null && api.end >= named.end && isSold(api.id)) return null;
  return [{ kind: 'filler', start: at, end }];
};
