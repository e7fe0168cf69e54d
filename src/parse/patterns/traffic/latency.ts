import { ask, notUnderstood, quoted } from '../../problems.ts';
import { type Reading, setField } from '../../reading.ts';
import type { Sentence } from '../looks/sentence.ts';

/** How long people wait at most: for the first token, or for the whole answer. */

const TIME = String.raw`(?<n>\d+(?:\.\d+)?) ?(?<unit>ms|msecs?|milliseconds?|s|secs?|seconds?)\b`;
const AT_MOST =
  '(?:(?: ?(?:<=?|≤|:|=|~|@) ?)|(?: (?:of|is|are|under|below|within|in|at|most|max(?:imum)?|less|than|no|more|longer|faster|must|should|has|have|needs?|to|be|about|around|goal|target|slo|budget|limit|up) ?)| )+';
const UNDER = '(?:(?:under|below|within|at most|max(?:imum)?|in|less than|no more than|<=?|≤) ?)?';
const FIRST = '(?:ttft|time[- ]to[- ]first[- ]token|(?:the )?first[- ]token(?: latency| time)?)';
const ANSWER = '(?:answers?|repl(?:y|ies)|responses?|respond(?:s|ing)?)(?: times?| latency| back)?';
const WHOLE = '(?:(?:end[- ]to[- ]end|e2e|total|full)(?: latency| response(?: time)?)?|response times?)';

const seconds = (match: RegExpExecArray): number =>
  Number(match.groups?.n) / (/^m/i.test(match.groups?.unit ?? '') ? 1000 : 1);

const field =
  (name: 'selfHosted.maxSecondsToFirstToken' | 'selfHosted.maxSecondsToAnswer'): Sentence['says'] =>
  (match: RegExpExecArray, reading: Reading) =>
    setField(reading, name, seconds(match), match[0]);

const row = (name: string, pattern: string, says: Sentence['says']): Sentence => ({
  name,
  takesNumbers: true,
  holds: /\d ?(?:m?s|secs?|seconds?|msecs?|milliseconds?)\b/i,
  pattern: new RegExp(pattern, 'i'),
  says,
});

const toFirstToken = field('selfHosted.maxSecondsToFirstToken');
const toAnswer = field('selfHosted.maxSecondsToAnswer');

/** How long a user waits at most: "first token under 500 ms". */
export const LATENCY_SENTENCES: readonly Sentence[] = [
  row('seconds to the first token', String.raw`\b${FIRST}${AT_MOST}${TIME}`, toFirstToken),
  row(
    'seconds to the first token, said first',
    String.raw`(?<![\d.,$])${UNDER}(?<!\d)${TIME} (?:to (?:the )?)?${FIRST}(?! ?(?:<|of|under|is|:)? ?\d)`,
    toFirstToken,
  ),
  row('seconds to the answer', String.raw`\b(?:${ANSWER}|${WHOLE})${AT_MOST}${TIME}`, toAnswer),
  row(
    'a latency of something unsaid',
    String.raw`(?<!response |answer |reply |e2e |end-to-end |end to end |total |full |token |\bp\d\d(?:\.\d)? |percentile(?: of)? )\b(?:latency|waits?|waiting)${AT_MOST}${TIME}`,
    (match) => {
      const time = `${match.groups?.n}${/^m/i.test(match.groups?.unit ?? '') ? 'ms' : 's'}`;
      throw notUnderstood(ask`Is ${quoted(match[0])} until the first token, or until the whole answer?`, [
        `first token within ${time}`,
        `answer within ${time}`,
      ]);
    },
  ),
];
