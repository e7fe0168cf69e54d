import { re } from '../expression.ts';
import { MONTH_NAME } from '../month-names.ts';
import type { Aside } from './looks/aside.ts';
import { namesNothingOfOurs } from './looks/names-nothing.ts';

/** By when it is to stand, and the key of a ticket, which looks like the name of a model: neither changes a figure. */

/** A day of a month: "15", "3rd". */
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?`;

/** Rows of asides: days, and the tickets that they stand in. */
export const ASIDES_OF_DATES: readonly Aside[] = [
  {
    name: 'a date and the number of a ticket',
    pattern:
      /^\s*[A-Z][A-Z0-9]{1,9}-\d{2,6}:|(?<!\w)#\d{2,8}\b|\b(?:by|until|before|from) (?:early |late |mid |the end of |end of )?(?:Q[1-4]|H[12])(?: ?(?:20\d\d|'\d\d))?(?![\w-])|\b(?:finish(?:ed)?|done|ready|completed?) (?:by|before|until) \d{1,2}(?::\d\d)? ?(?:[ap]m|h|uhr|o'clock)?(?![\w%]|[.,]\d)|\b(?:4|8|24)[ -]?h(?:ou?rs?)? (?:on-?site|support|response|sla|replacement)\b/,
    note: ' changes no number.',
  },
  {
    name: 'the day on which something begins',
    holds: re`${MONTH_NAME}`,
    pattern: re`\b(?:(?:go(?:es|ing)?|went)[- ]?live|live|launch(?:es|ed|ing)?|start(?:s|ed|ing)?|begin(?:s|ning)?|kick(?:s|ing)?[- ]?off|deployed|decid(?:e|ed|ing)|decision)(?: (?:is|on|by|from|at|in|the))* (?:${DAY} (?:of )?${MONTH_NAME}|${MONTH_NAME} ${DAY})(?:,? 20\d\d)?(?![\w%]|[.,]\d| ?[-–] ?\d| (?:to|until|till|through) )`,
    note: ' changes no number.',
  },
  {
    name: 'a ticket by its key',
    holds: /[A-Z\d]-\d/,
    pattern:
      /(?:(?<=\b(?:[Jj]ira|JIRA|[Ll]inear|[Tt]ickets?|[Ii]ssues?|[Ss]ee|[Rr]ef|[Bb]ug|[Ii]ncident|[Cc]ase|[Ss]tory|[Tt]ask|RFC)[:#]? )|(?<=[[(]))[A-Z][A-Z0-9]{1,9}-\d{1,6}\b|^\s*(?:(?:DEV|ML|AI|DATA|FIN|SEC)?OPS|SRE|INFRA|PLAT|ML|AI)-\d{1,6}\b(?!:)/,
    // "GPT-4" and "RTX-3090" are what they name.
    applies: namesNothingOfOurs,
    note: ' changes no number.',
  },
];
