import { wholePercents } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import type { Back } from '../as-before.ts';
import type { Stage } from '../changes-made.ts';

/** Two shares that a mix had earlier in a thread. */

/** "60/40 again", "70/30 as before": words for which the thread is looked up, with the two shares in groups. */
export const SPLIT_AGAIN = re`^(?:(?:${LEAD_IN}|no|sorry|wait|actually|let'?s)[\s,]+)*(?:(?:back to|with|at|on|then) )*(?:the )?(?<one>\d{1,2}) ?\/ ?(?<other>\d{1,2})(?: (?:split|mix))? (?:again|as before|like before|once more)[.!]*$`;

/** "back to the mix": words for which the thread is looked up. */
export const BACK_TO_MIX = re`^(?:(?:${LEAD_IN}|no|sorry|wait|actually|let'?s|go|switch|return)[\s,]+)*back to (?:(?:the|our|that|old|original|earlier|both) )*(?:mix|split|blend)(?: (?:again|please|then|of (?:the )?(?:two|both)))*[.!]*$`;

/** The newest mix that a thread had, where it has none now; undefined for other words. */
export const mixBack = (line: string, stages: readonly Stage[]): Back | undefined => {
  if (!BACK_TO_MIX.test(line)) return undefined;
  const isMixed = ({ draft }: Stage) => draft.fields.apis?.some(({ mix }) => mix !== undefined) === true;
  const so = stages.find(isMixed);
  return so === undefined || so === stages[0] ? undefined : { kind: 'back', to: so.draft, fields: ['apis'] };
};

/** "60/40 again" behind a mix: that mix, where it was so. Throws the question where it was another. */
export const splitBack = (line: string, stages: readonly Stage[]): Back | undefined => {
  const { one, other } = SPLIT_AGAIN.exec(line)?.groups ?? {};
  if (one === undefined || other === undefined) return undefined;
  const mixOf = ({ draft }: Stage) => draft.fields.apis?.find(({ mix }) => mix?.length === 2)?.mix;
  const isSo = (stage: Stage): boolean => {
    const shares = mixOf(stage)?.map(({ share }) => wholePercents(share)) ?? [];
    return shares.includes(Number(one)) && shares.includes(Number(other));
  };
  const so = stages.find(isSo);
  if (so !== undefined) return { kind: 'back', to: so.draft, fields: ['apis'] };
  const [first, second] = stages.map(mixOf).find((mix) => mix !== undefined) ?? [];
  if (first === undefined || second === undefined) return undefined;
  throw notUnderstood(ask`${quoted(line)}: of the two models, or of input and output?`, [
    `${one}% ${first.id} ${other}% ${second.id}`,
    `${one}% input`,
  ]);
};
