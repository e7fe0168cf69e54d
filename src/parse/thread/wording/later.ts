import { re } from '../../expression.ts';
import { MONTH_NAME } from '../../month-names.ts';
import { quoted } from '../../problems.ts';
import { COUNT_WORD } from '../../text/figures/number-words.ts';

/** The time from which a change holds, behind it: "20 more devs in january", "H200 from march on". */

const MONTH = `${MONTH_NAME}(?: 20\\d\\d)?`;
const FROM = `(?:from|starting(?: from| in)?|beginning(?: in| with)?|as of) (?:${MONTH}|(?:early |late )?q[1-4]|(?:the )?(?:next|coming) (?:month|quarter|year))(?: on(?:wards?)?)?`;
const THEN = `(?:in|by|come) (?:${MONTH}|(?:early |late )?q[1-4])|(?:in the )?(?:next|coming) (?:month|quarter|year)|in (?:${COUNT_WORD}|an?|\\d{1,2}) (?:week|month|quarter)s?(?: from now|'? time)?`;
const LATER = re`^(?<words>\S.*?),? (?<when>${FROM}|(?<then>${THEN}))$`;

/** What comes beside what is there is there from then on. */
const MORE = /\b(?:more|fewer|less|another|extra|additional|new|join\w*|hir(?:e|ed|ing)|onboard\w*)\b/i;

/** A change apart from the time from which it holds. */
export interface Later {
  readonly words: string;
  readonly when: string;
  /** Whether the time may as well be the one that a figure is of, and no other: "70B tokens in december". */
  readonly mayBeOfThen: boolean;
}

/** undefined where no such time is said. */
export const laterIn = (line: string): Later | undefined => {
  const { words, when, then } = LATER.exec(line.replace(/[.!?]+$/, ''))?.groups ?? {};
  return words === undefined || when === undefined
    ? undefined
    : { words, when, mayBeOfThen: then !== undefined && !MORE.test(words) };
};

/** How a change is read that holds from a later time on. */
export const readFromThen = ({ when }: Later): string =>
  `${quoted(when)}: a card counts one month, and this is one from then on.`;
