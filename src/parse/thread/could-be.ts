import { fieldsIn } from '../../domain/draft.ts';
import { LlmcostError, orWhyRefused } from '../../errors.ts';
import { re } from '../expression.ts';
import { COUNT_WORD } from '../text/figures/number-words.ts';
import { isNothing } from './read-change.ts';
import { namesOurs } from './talk.ts';
import { readAlone } from './wording/alone.ts';
import type { ThreadWords } from './words.ts';

/** "should be qwen 2.5 72b", "could also do lambda": what should or could be is no question without its mark. */

const SO = '(?:(?:and|so|but|ok(?:ay)?|no|hm+|actually|well|then)[\\s,]{1,2}){0,3}';
const BY_THE_WAY = '(?: (?:also|rather|actually|just|maybe|even|really|probably|instead|only|now)){0,3}';
const TAIL = '(?: (?:too|as well|instead|then|also|for (?:us|that|this)|i think|if you ask me)){0,3}[.!]*';
const COULD: readonly RegExp[] = [
  re`^${SO}(?:(?:it|that|this|they|we|one) )?(?<how>should|could|would|might)${BY_THE_WAY} (?:(?<runs>run on|be done (?:on|with)|(?:work|live|manage) with|be possible to (?:run|host|do|serve) (?:it|this|that) (?:on|with))|be|have been|do|use|take|go with|go for)(?<only>${BY_THE_WAY}) (?<what>(?!(?:you|we|i|they|it)\b)[^?]+?)${TAIL}$`,
  re`^${SO}(?<what>(?!(?:it|that|this|they|which|what|who|where|how)\b)[^?]+?) (?<how>would|could|might)${BY_THE_WAY} (?:be )?(?:possible|an option|work|doable)${TAIL}$`,
];
/** "could you double it" asks us, and "should we use spot" the card. */
const OF_US = re`^${SO}(?:should|could|would|might) (?:you|u|we|i)\b`;

/** What only says how good it is. */
const FEELS =
  /^(?:(?:so|very|quite|totally|all|pretty|just) )*(?:fine|nice|good|great|ok(?:ay)?|worse|better|cool|easy|obvious|clear|doable|possible|fun|interesting|helpful|useful)$/i;
/** "would also work with 4" */
const BARE = re`^(?:\d{1,3}|${COUNT_WORD})$`;

/** Whether words name anything that a card counts. */
const isOurs = async (words: string): Promise<boolean> =>
  /\d/.test(words) || namesOurs(words) || fieldsIn((await readAlone(words))?.fields ?? {}).length > 0;

interface Could {
  /** What should or could be, as it would be said. */
  readonly words: string;
  /** Whether it is only a possibility. */
  readonly isSupposed: boolean;
}

const couldIn = (line: string): Could | undefined => {
  if (line.includes('?') || OF_US.test(line)) return undefined;
  const groups = COULD.map((pattern) => pattern.exec(line)?.groups).find((found) => found !== undefined);
  const { how = '', only = '', runs, what } = groups ?? {};
  if (what === undefined) return undefined;
  const named = runs !== undefined && BARE.test(what) ? `${what} GPUs` : what;
  return { words: `${/\bonly\b/i.test(only) ? 'only ' : ''}${named}`, isSupposed: !/should/i.test(how) };
};

/**
 * What should or could be, as it changes the card, or as talk where it only says how good that is; undefined for other
 * words. Throws the question of what is unclear in it.
 */
export const couldBe = async (
  line: string,
  read: (words: string) => Promise<ThreadWords>,
): Promise<ThreadWords | undefined> => {
  const { words, isSupposed } = couldIn(line) ?? {};
  if (words === undefined) return undefined;
  if (FEELS.test(words)) return { kind: 'talk' };
  const said = await orWhyRefused(read(words));
  if (said instanceof LlmcostError) {
    if (said.hints.length > 0 || (await isOurs(words))) throw said;
    return undefined;
  }
  if (said.kind === 'talk') return said;
  if (said.kind !== 'change' || isNothing(said)) return undefined;
  return isSupposed === true ? { ...said, isSupposed } : said;
};
