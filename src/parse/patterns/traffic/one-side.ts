import { re } from '../../expression.ts';
import type { Reading } from '../../reading.ts';

/** "output heavy": words that say which side most tokens are on, and no figure. */
export const MOSTLY_ONE_SIDE =
  /\b(?:mostly|mainly|largely|heavy on|lots of|hardly any|barely any|almost no|negligible|very little|next to no|practically no) (?:input|output|prompt|completion|generat(?:ed|ion))s?(?: tokens)?\b(?! ?[:=])|\b(?:input|output|prompt|prefill|decode|generation|completion)[- ](?:heavy|dominated|intensive)\b|\b(?:input|output|prompt|completion)s? (?:is |are |tokens )*(?:negligible|minimal|tiny|marginal|insignificant)\b/i;

const LITTLE =
  /hardly|barely|almost no|little|next to no|practically no|negligible|minimal|tiny|marginal|insignificant/i;
const OF_INPUT = /\b(?:inputs?|prompts?|prefill)\b/i;

/** Whether such words say that most is input: much of that, or little of the output. */
export const isMostlyInput = (words: string): boolean => OF_INPUT.test(words) !== LITTLE.test(words);

const FIGURES =
  /\d ?% (?:of (?:it |them |the tokens )?)?(?:is |are )?(?:in|out|prompt|completion|generat)|\d ?(?:: ?|\/|to )\d|\d ?[km]? ?(?:tok(?:en)?s? )?(?:in|out|input|output|prompt|completion)s?\b(?![ -](?:heavy|dominated|intensive))/i;

/** Whether figures say the mix too, beside which the words change nothing. */
export const saysMix = ({ text }: Pick<Reading, 'text'>): boolean => FIGURES.test(text);

/** "mostly cached", "most of it is cached": a share of the input that decides much, without its figure. */
export const MOSTLY_CACHED =
  /\b(?:(?:mostly|mainly|largely|heavily|partly|partially|often) (?:served |read )?(?:from (?:the )?)?cached?|(?:most|much|a lot|lots|some|part) of (?:it|that|this|them|those|the (?:input|prompts?|tokens?|context|traffic|requests?)) (?:(?:is|are|being|gets?|will be|can be|would be|comes?|from|the|a) )*cached?)(?: (?:reads?|hits?|input|tokens?))?\b(?! ?(?:[:=]|prices?|storage|writes?))/i;

const CACHED_PART = '(?:prompts?|prefix|preamble|instructions?|context|history|examples?)';
const SIZE_OF_PART = String.raw`~?\d[\d.,]*k?(?: ?tok(?:en)?s?)?`;
/** A share, or the size of the very part that is cached: "system prompt 12k mostly cached". */
const CACHED_FIGURES = re`\d ?%[^,;]{0,30}cach|cach[a-z]{0,8}[^,;\d]{0,16}\d|(?:\b(?:${CACHED_PART}|of (?:which|it|that))(?: (?:is|are|of))? ${SIZE_OF_PART}|\dk?(?: ?tok(?:en)?s?)?(?: (?:of|it|that|the|our|system|shared|is|are)){0,4} ${CACHED_PART})(?: (?:is|are))? \(?(?:mostly|mainly|largely|heavily|partly|partially|often)\b`;

/** Whether figures say how much of it is cached, beside which the words change nothing. */
export const saysCached = ({ text }: Pick<Reading, 'text'>): boolean => CACHED_FIGURES.test(text);
