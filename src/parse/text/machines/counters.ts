import { toWhole } from '../../../domain/round.ts';
import { SECONDS_PER_MONTH } from '../../../domain/units.ts';
import { reAll } from '../../expression.ts';
import { scaledNumber } from '../figures/short-number.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** What counters of an engine say of both sides on average: "generation_tokens_total rate 1.8k/s, prompt … 9k/s (7d avg)". */

const FIGURE = String.raw`(?<![\w.,$€£])~?(?:\d[\d,]{0,9}(?:\.\d{1,3})?k?)`;
const READ = '(?:prompt|input|prefill)';
const WRITTEN = '(?:generation|generated|gen|output|completion|decode)';
const A_SECOND = String.raw`(?:\/ ?| per | a )s(?:ec(?:ond)?)?\b`;
const IS = '(?: (?:rate|is|at|of|avg|average|mean|about|around)|[ =:~]){0,4}';

/** "5.2k gen tok/s", "rate(vllm:prompt_tokens_total[5m]) 9k/s": of one side. */
const rateOf = (side: string): string =>
  String.raw`(?:${FIGURE} ?${side}(?:[ _-]tok(?:en)?s?)? ?${A_SECOND}|(?:\brate\()?(?:\bvllm[:_])?\b${side}[ _]tok(?:en)?s?(?:_total)?(?:\[\w{1,6}\])?\)?${IS}${FIGURE} ?(?:tok(?:en)?s? ?)?${A_SECOND})`;

/** So much a second, all month long, on its side. */
const monthly = (words: string, side: string): string => {
  const [figure = ''] = /\d[\d,]*(?:\.\d+)?k?/i.exec(words.replace(/\[\w*\]/, '')) ?? [];
  return `${toWhole(scaledNumber(figure) * SECONDS_PER_MONTH)} ${side} tokens a month`;
};

const OVER = String.raw`(?:the )?(?:(?:last|past) )?(?:\d{1,3} ?)?(?:d|h|days?|hours?|hrs?|weeks?|months?)\b`;

const COUNTERS: readonly Rewording[] = [
  [reAll`${rateOf(READ)}`, (words = '') => monthly(words, 'input')],
  [reAll`${rateOf(WRITTEN)}`, (words = '') => monthly(words, 'output')],
  [
    reAll`\(?(?:(?:on )?(?:avg|average|mean)(?:d|s)? )?over ${OVER}\)?|\(?\b\d{1,3} ?(?:d|h|days?|hours?) (?:avg|average|mean)\b\)?`,
    '',
  ],
];

/** Averages of both sides are traffic; what somebody measured or reaches is the speed of hardware. */
export const COUNTERS_OF_ENGINES: WordedKind = {
  beside: new RegExp(
    String.raw`^(?=.*(?:\bavg\b|average|\bmean\b|\bover (?:the )?(?:day|week|month|last|past|\d)))(?!.*(?:measur|bench|\bwe (?:get|reach|hit)|throughput|(?:per|\/) ?gpu|needed|ttft|tpot))(?=.*${rateOf(READ)})(?=.*${rateOf(WRITTEN)})`,
    'is',
  ),
  rows: COUNTERS,
};
