import type { DraftField } from '../../../domain/fields/index.ts';
import { withoutDust } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { setField } from '../../reading.ts';
import { REQUESTS, WHAT_COMES } from '../../requests.ts';
import { PART, PART_IN_FIGURES, partIn } from '../../text/figures/number-words.ts';
import type { Sentence } from '../looks/sentence.ts';
import { isOfRequests } from '../looks/some-requests.ts';

/** Where traffic moves only in part, in words. */

/** "3B tokens a quarter": a period behind what is counted, and no part of it. */
const NO_PERIOD = String.raw`(?<!\b(?:times|once|twice|tok(?:en)?s?|${REQUESTS}|pages|\d ?[kmb]?|billion|million) (?=an? quarter))`;
const SOME_PART = `${NO_PERIOD}(?<part>half|${PART}|${PART_IN_FIGURES})`;

/** As many digits as a fraction in figures has: "2/3" and "two thirds" are one share. */
const shareOfPart = (part: number): number => withoutDust(part);

const fractionOf =
  (field: DraftField): Sentence['says'] =>
  (match, reading) =>
    setField(reading, field, shareOfPart(partIn(match.groups?.part ?? '')), match[0]);

/** "half of input is cached". */
export const CACHED_SENTENCES: readonly Sentence[] = [
  {
    name: 'the fraction that may wait',
    takesNumbers: true,
    holds: /batch|offline/i,
    pattern: re`\b${SOME_PART}(?: of)?(?: (?:the|our|all|it|that))?(?: ${WHAT_COMES})* (?:is |are |in |(?:can|could|may) (?:be )?)?(?:batch(?:ed|able)?|offline)\b(?:,? (?:(?:and|the other|other|the) )?(?:half|rest|remainder) (?:is |are )?(?:real[- ]?time|live|interactive|online|sync(?:hronous)?))?`,
    says: fractionOf('workload.batchShare'),
  },
  {
    name: 'nothing may wait',
    holds: /wait|batch|offline|defer|overnight/i,
    pattern: re`\b(?:nothing|none(?: of (?:it|that|this|them|(?:the|our) ${WHAT_COMES}))?|no ?one|nobody|no (?:${WHAT_COMES}|users?)|(?:cannot|can't|can not|must not|mustn't|may not))(?: (?:is|are|can|may|could|will|be))* (?:wait|batch(?:ed|able)?|offline|deferred|run (?:offline|in batch|overnight))\b(?! (?:to|for|longer|more|until|till|long|than)\b)`,
    says: (match, reading) => setField(reading, 'workload.batchShare', 0, match[0], 'soft'),
  },
  {
    name: 'the fraction that is cached',
    takesNumbers: true,
    holds: /cache/i,
    pattern: re`\b${SOME_PART}(?: of)?(?: (?:the|our|all|it|that))?(?: (?:input|prompts?|tokens|context|it))* (?:is |are |comes? |gets? )?(?:from (?:the )?cache|cached|cacheable)\b`,
    says: fractionOf('workload.cachedInputShare'),
  },
  {
    name: 'the fraction that is input',
    takesNumbers: true,
    pattern: re`\b${SOME_PART}(?: of)?(?: (?:the|our|all|it|that|this|them|those|tokens|traffic|volume))*(?: (?:is|are))? (?:(?:input|prompts?|in(?= ?(?:$|[,;/])))|(?<out>output|completions?|answers|out(?= ?(?:$|[,;/]))))\b(?! (?:tokens? )?(?:(?:is|are|comes?|gets?) )?(?:from|cach|wait|batch))(?:,? (?:and )?(?:(?:the )?(?:rest|other half)|half|${PART})(?: is| are)? (?:in|out)(?:put)?\b)?`,
    applies: ({ 0: words, index }, { text }) => !isOfRequests(words, text.slice(index + words.length)),
    says: (match, reading) => {
      const part = partIn(match.groups?.part ?? '');
      const input = match.groups?.out === undefined ? part : 1 - part;
      setField(reading, 'workload.inputShare', shareOfPart(input), match[0]);
    },
  },
];

/** "half of it could move to llama 70b": the share in words; in percent it is a quantity. */
export const MOVED_SENTENCES: readonly Sentence[] = [
  {
    name: 'the fraction that moves',
    takesNumbers: true,
    holds: /\b(?:could|can|would|might|should|will)\b/i,
    pattern: re`\b${SOME_PART}(?: of)?(?: (?:it|that|this|them|(?:the|our|this|that) (?:${WHAT_COMES}|spend|bill)))? (?:could|can|would|might|should|will) (?:go|move|be moved|be hosted|be self[- ]hosted|run|be served|be handled|be done|shift|migrate)\b`,
    says: fractionOf('workload.movedShare'),
  },
  {
    name: 'the fraction that somebody moves',
    takesNumbers: true,
    pattern: re`\b(?:mov|shift|offload|migrat|rout|switch|send|divert|push|replac|tak)(?:e|es|ing|s)? (?:about |around |roughly |the (?:\w+ )?)?${SOME_PART}(?= (?:of\b[^,;.]*? )?(?:to|onto|over to|off|from|away)\b)`,
    says: fractionOf('workload.movedShare'),
  },
];
