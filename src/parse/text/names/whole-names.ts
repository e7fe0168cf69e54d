import { findApi, findModel, makerCalled } from '../../../catalog/index.ts';
import { isSellerAlone } from '../../names/slips.ts';

/** "llama (70b)", "Sonnet 4.5 (Anthropic)", "OpenAI: GPT-5": what signs set apart from a name that it belongs to. */

const IN_BRACKETS = / \((\d{1,4}(?:\.\d)?b|[a-z][a-z.]{1,12}(?: ai)?)\)/gi;
const SIZE = /^\d/;
/** Characters of the longest name that is looked at. */
const REACH = 40;
const MOST_WORDS = 4;

/** "OpenAI: GPT-5", as routers list it; "azure: gpt-4o". */
const WITH_COLON = /(?<![\w-])([a-z][a-z.]{1,12}(?: ai)?): (?=([a-z][\w. -]{1,40}))/gi;

/** The last words of a text, from the most to the one right at its end. */
const endingsOf = (text: string): readonly string[] => {
  const words = (/[\w. -]*$/.exec(text)?.[0] ?? '').trim().split(' ').slice(-MOST_WORDS);
  return words.map((_, at) => words.slice(at).join(' '));
};

/** The first words of a text, from the most to the first alone. */
const beginningsOf = (text: string): readonly string[] => {
  const words = text.trim().split(' ').slice(0, MOST_WORDS);
  return words.map((_, at) => words.slice(0, words.length - at).join(' '));
};

/** Whether a name with this word in front of it is the name alone: who made it is who sells it. */
const isItsMaker = (name: string, word: string): boolean => {
  const open = findModel(name)?.maker;
  if (open !== undefined && open === makerCalled(word.toLowerCase())) return true;
  const api = findApi(name)?.id;
  return api !== undefined && api === findApi(`${word} ${name}`)?.id;
};

const withoutBrackets = (text: string): string =>
  text.replace(IN_BRACKETS, (brackets: string, word: string, at: number) => {
    const names = endingsOf(text.slice(Math.max(0, at - REACH), at));
    if (SIZE.test(word))
      return names.some((name) => findModel(`${name} ${word}`) !== undefined) ? ` ${word}` : brackets;
    // "Anthropic (sonnet)": the model of whoever stands in front.
    const isModelOf = (name: string): boolean =>
      isSellerAlone(name.toLowerCase()) && findApi(word) !== undefined;
    if (names.some(isModelOf) && !isSellerAlone(word.toLowerCase())) return ` ${word}`;
    return names.some((name) => isItsMaker(name, word)) ? '' : brackets;
  });

const withoutColons = (text: string): string =>
  text.replace(WITH_COLON, (colon: string, word: string, behind: string) => {
    const names = beginningsOf(behind);
    // "Qwen: Qwen3 32B": a family of that name.
    const isFamily = behind.toLowerCase().startsWith(word.toLowerCase());
    if (names.some((name) => isItsMaker(name, word) || (isFamily && findModel(name) !== undefined)))
      return '';
    return names.some((name) => findApi(`${word} ${name}`) !== undefined) ? `${word} ` : colon;
  });

/** The text with a size in brackets as part of its name, and a maker only where it is another seller's name. */
export const withWholeNames = (text: string): string => {
  const whole = text.includes(' (') ? withoutBrackets(text) : text;
  return whole.includes(': ') ? withoutColons(whole) : whole;
};
