import {
  type Draft,
  type DraftField,
  type DraftFields,
  fieldsIn,
  type SaidBy,
} from '../../../domain/draft.ts';
import { FIELDS } from '../../../domain/fields/index.ts';
import { tokenVolume } from '../../../domain/format.ts';
import { nearEnough } from '../../../domain/round.ts';
import type { Scenario } from '../../../domain/scenario.ts';
import { re } from '../../expression.ts';
import { offered, quoted, say } from '../../problems.ts';
import type { Relative, RelativeTarget } from '../amounts/relative.ts';
import type { ThreadContext } from '../context.ts';
import type { ThreadChange } from '../read-change.ts';

/** Another size of a request below a volume in tokens: with as many requests that is more, with as many tokens fewer of them. */

const GREW = re`\b(?:prompts?|inputs?|contexts?|answers?|outputs?|responses?|replies|completions?)\b[^,;\d]{0,24}?\b(?:got|gotten|gets?|getting|grew|grown|grows?|became|becomes?|went|gone|goes|rose|risen|increased?|shrank|shrunk|shrinks?|fell|fallen)\b(?: from \d[\d.,]*k?(?: tokens)?)?[^,;\d]{0,16}\b(?:longer|shorter|bigger|larger|smaller|up|down|to)\b`;

/** Whether words say that requests became longer or shorter, as many as there are. */
export const saysGrown = (line: string): boolean => GREW.test(line);

const SIDES = [
  ['workload.requestInputTokens', 'prompt'],
  ['workload.requestOutputTokens', 'answer'],
] as const satisfies readonly (readonly [DraftField, RelativeTarget])[];

/** How long a side of a request is. */
const sizeNow = (side: (typeof SIDES)[number][0], { workload }: Scenario): number =>
  side === 'workload.requestInputTokens' ? workload.requestInputTokens : workload.requestOutputTokens;

/** "prompts got longer, 3k now": so many times as long as before, as a factor says it. */
export const asFactors = (change: ThreadChange, scenario: Scenario): ThreadChange => {
  if (change.hasGrown !== true) return change;
  const { outright } = change;
  const fields: DraftFields = { ...outright.fields };
  const said: SaidBy = { ...outright.said };
  const relatives: Relative[] = [];
  for (const [side, target] of SIDES) {
    const [now, then] = [fields[side], sizeNow(side, scenario)];
    if (now === undefined || then === 0) continue;
    relatives.push({ target, factor: now / then, words: said[side]?.words ?? '' });
    delete fields[side];
    delete said[side];
  }
  return {
    ...change,
    outright: { ...outright, fields, said },
    relatives: [...change.relatives, ...relatives],
  };
};

/** Whether the card counts its traffic by tokens alone, and what is said changes nothing of how many those are. */
const keepsTokens = ({ fields }: Draft, { fields: before }: Draft): boolean =>
  before['workload.tokensPerMonth'] !== undefined &&
  before['workload.requestsPerMonth'] === undefined &&
  before['workload.inputShare'] === undefined &&
  fieldsIn(fields).every((field) => FIELDS[field].belongs !== 'volume');

/**
 * What is told where prompts become longer, and as many tokens are fewer requests then: the bill of an API falls by it,
 * as fewer answers are written. Nothing where the requests stay.
 */
export const tokensKept = async (draft: Draft, context: ThreadContext): Promise<readonly string[]> => {
  const { before } = context;
  const { 'workload.requestInputTokens': input, 'workload.requestOutputTokens': output } = draft.fields;
  if (input === undefined || output !== undefined || before === undefined || !keepsTokens(draft, before))
    return [];
  const scenario = await context.card?.();
  if (scenario === undefined || scenario.workload.requestInputTokens === input) return [];
  const { requestInputTokens, requestOutputTokens } = scenario.workload;
  const tokens = before.fields['workload.tokensPerMonth'] ?? 0;
  const asMany = (tokens * (input + requestOutputTokens)) / (requestInputTokens + requestOutputTokens);
  const words = draft.said['workload.requestInputTokens']?.words ?? '';
  return [
    say`${quoted(words)} leaves ${tokenVolume(tokens)}, so it is ${input > requestInputTokens ? 'fewer' : 'more'} requests. Type ${offered(`and ${tokenVolume(nearEnough(asMany))}`)} to keep as many as there were.`
      .text,
  ];
};
