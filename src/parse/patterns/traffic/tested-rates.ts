import { re } from '../../expression.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import { ask, quoted } from '../../problems.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** "our load test reached 14 req/s": as many requests as the machines took in a test, and no traffic. */

const RATE = String.raw`~?\d[\d.,]{0,9} ?(?:(?:req(?:uest)?s?|calls?)(?: ?\/ ?s(?:ec(?:ond)?)?| (?:per|an?) s(?:ec(?:ond)?)?)|rps|qps)\b`;
const TEST =
  '(?:(?:load|stress|soak|perf(?:ormance)?|throughput)[- ]?tests?|bench(?:mark(?:s|ed|ing)?)?|llm-?perf|guidellm|genai-perf|locust|k6)';
const REACHED =
  '(?: (?:says?|said|shows?|showed|gives?|gave|reach(?:es|ed)?|hit|hits|got|gets|did|does|ran|runs|measured|peaked|sustained|is|was|of|at|about|around|up|to|it|we|results?|run|with|on|our|the)|:| =|,)*';
/** "does an H100 handle 20 rps?": whoever asks has that traffic. */
const NOT_ASKED =
  '(?<!\\b(?:does|do|can|could|will|would|should|must|if|whether|which|what|how many)(?: (?:an?|one|our|the|my|single|\\d{1,3}x?|\\d{1,3} ?x))* )';
/** What a machine can take; what a service handles may be its traffic. */
const TAKES = `(?:${NOT_ASKED}(?<machine>(?:${A_CARD}|gpus?|box|node|server|machine|replica)s?)(?: (?:can|could|will|alone))* (?:handles?|does|do|sustains?|serves?|takes?|manages?|delivers?|reach(?:es)?)|(?:max(?:es|ed)?|topp?(?:s|ed)?) out at|saturat(?:es|ed) at)`;
const AT_MOST =
  ' (?:at saturation|when saturated|at (?:full|max(?:imum)?) (?:load|batch|concurrency)|(?:in|during|from) (?:an?|the|our) (?:load|stress|soak|throughput) ?tests?|in (?:an?|the|our) bench(?:mark)?)';
/** "we need a max throughput of 22 req/s": what is wanted is the traffic. */
const NOT_WANTED =
  '(?<!\\b(?:required|needed|target|desired|expected|planned|current|present|production|live|actual|daily|needs?|wants?|requires?|must|should|(?:looking|aiming|plan|planning|sized|size) for|support|handle)(?: (?:to|have|has|reach|handle|support|sustain|serve|get|hit|an?|the|max(?:imum)?|min(?:imum)?|peak|sustained|total|overall|request|of|about|at least)){0,5} )';
const THROUGHPUT = String.raw`(?:request throughput(?: ?\(req\/s\))?(?: is| of|:| =)* ~?\d(?:[\d.,]{0,9}\d)?(?: ?req(?:uests)?\/s)?|${NOT_WANTED}throughput(?: is| of|:| =)* ${RATE})`;
const TESTED = re`\b(?:${TEST}${REACHED} (?:about |around )?(?<said>${RATE})|${TAKES} (?:about |around |up to )?(?<taken>${RATE})|${THROUGHPUT})|(?<![\w.,])(?<most>${RATE})${AT_MOST}\b`;

/** As traffic, and without it. */
const asTraffic = (words: string): readonly string[] => {
  const { machine = '', said, taken = said, most = taken } = TESTED.exec(words)?.groups ?? {};
  const rate = most ?? `${/[\d.,]*\d/.exec(words)?.[0] ?? ''} requests per second`;
  return [machine, `${machine} ${rate}`.trim()];
};

/** Rows of refusals. */
export const TESTED_RATES: readonly RefusedPhrase[] = [
  {
    name: 'as many requests as a test reached',
    holds: /\d ?(?:req|call|rps|qps)|throughput/i,
    pattern: TESTED,
    // without a machine nothing was tested: "average throughput is 12 rps, haiku"
    unless: ({ text, facts }) => !facts.kinds.has('gpu') && /^throughput/i.test(TESTED.exec(text)?.[0] ?? ''),
    message: (words) =>
      ask`Is ${quoted(words)} the traffic, or what the machines took in a test? Only tokens a second, such as "900 output tok/s", say how fast they are here.`,
    hints: asTraffic,
  },
];
