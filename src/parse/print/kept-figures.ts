import type { Draft } from '../../domain/draft.ts';
import { PERSON } from '../../domain/people.ts';
import { re } from '../expression.ts';
import { LIKELY_VOLUME } from '../likely-amounts.ts';
import { A_PERIOD } from '../period-names.ts';
import { SEVERAL_REQUESTS } from '../requests.ts';
import { placeOf } from './replaced.ts';

/** What a suggested line must keep of the one that was typed: its figures, and the volume that it says. */

const FIGURE = /(?<![\w.-])\d+(?:[.,]\d+)*/g;
const DIGITS = /\d+(?:[.,]\d+)*/g;

/** "8,000" and "8000" are one; a dot stays, as of "2.5". */
const plain = (figure: string): string => figure.replace(/,(?=\d{3}(?!\d))/g, '');

const found = (text: string, sought: RegExp): readonly string[] => (text.match(sought) ?? []).map(plain);

const without = (text: string, words: readonly string[]): string =>
  words.reduce((rest, word) => {
    const at = placeOf(rest, word);
    return at < 0 ? rest : `${rest.slice(0, at)} ${rest.slice(at + word.length)}`;
  }, text);

/**
 * Whether a suggestion holds every figure of a line but those of the words that were refused. `read`: words of the line
 * that the suggestion says in its own. Figures inside a name, such as "H100", go with the name.
 */
export const keepsFigures = (
  line: string,
  refused: readonly string[],
  suggested: string,
  read: readonly string[] = [],
): boolean => {
  const kept = new Set([suggested, ...read].flatMap((text) => found(text, DIGITS)));
  return found(without(line, refused), FIGURE).every((figure) => kept.has(figure));
};

const SENT = `(?:${SEVERAL_REQUESTS}|req(?:uest)?|prompts|completions)`;
const SAYS_VOLUME = new RegExp(
  [
    String.raw`\d ?(?:[mbt]n?|mio|million|billion|trillion)\b ?(?:(?:input|output|in|out) )?(?:tok|\/|per |an? )`,
    String.raw`\d ?[km]? ?(?:(?!tok)[a-z]+ )?${SENT}\b(?! ?(?:of|at) )`,
    String.raw`\d ?(?:rps|qps|req\/s)`,
    String.raw`\d[\d.,]*k? ?[$€£]? ?(?:\/ ?|per |an? )(?:mo|month|yr|year|quarter)\b`,
  ].join('|'),
  'i',
);

const AMOUNT = String.raw`(?<![\w.,])\d[\d.,]{0,23} ?[kmbt]?`;
const SAYS_TRAFFIC = re`\b(?:tokens?|toks?|rps|qps|double|twice|tripled?|half|halved?)\b|\d ?(?:x|times|fold)\b|${AMOUNT} ?(?:[a-z]+ ){0,2}(?!pages?\b)${SENT}\b|${AMOUNT} ?(?:[dwm]au|${PERSON})\b|${AMOUNT}(?: [a-z]+){0,3}${A_PERIOD}`;

/** Whether words are about how much comes in: an amount of it with its unit, its period or its people, or a factor. */
export const saysTraffic = (words: string): boolean => SAYS_TRAFFIC.test(words);

/** Whether a line says how much there is, in tokens, in requests or in money a month: none is put in its place. */
export const saysVolume = (line: string): boolean => SAYS_VOLUME.test(line);

const OF_A_TIME = re`${A_PERIOD}|\bdaily|ly\b`;

/** "2k tokens", where the calls of that size were left out: of no time, and too few for a month. */
export const isSizeAlone = ({ fields, said }: Draft): boolean => {
  const tokens = fields['workload.tokensPerMonth'];
  const words = said['workload.tokensPerMonth']?.words ?? '';
  return tokens !== undefined && tokens < LIKELY_VOLUME && words !== '' && !OF_A_TIME.test(words);
};
