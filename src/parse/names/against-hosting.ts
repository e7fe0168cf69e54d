import { textBefore } from '../beside.ts';
import { re } from '../expression.ts';
import type { Reading } from '../reading.ts';
import { GPU_NAME } from './gpu-name.ts';

/** A name that is set against hosting: "fireworks or own 8x H200". */

const BEGINS_CHOICE = /(?:^|[,;:.(?]|\b(?:either|between|compare|use|on|via|with|whether)) ?$/i;
const OR_HOSTING = re`^,? ?(?:or|vs\.?|versus|against|compared (?:to|with)) (?:(?:our|my|its?|just|to|on|the|an?|running|using) )*(?:own(?:ed)?|self[- ]?\w*|host\w*|buy\w*|bought|rent\w*|local(?:ly)?|on[- ]?prem\w*|in[- ]?house|run it|\d{1,3} ?x? ?${GPU_NAME}|${GPU_NAME}|gpus?)\b`;
const BEHIND_OR = re`(?:${GPU_NAME}|\b(?:gpus?|own|self[- ]?host\w*|hosting|bought|buy(?:ing)?|renting|ours))s? or (?:(?:just|rather|use|pay|buy from) )?$`;
const ENDS_CHOICE = /^\s*(?:$|[,;.)?])/;

/** Whether words that compare with hosting stand right behind a text's place: " vs self hosted", " or locally". */
export const isSetAgainstHosting = (behind: string): boolean => OR_HOSTING.test(behind);

/** "fireworks or own 8x H200", "own 4x H100 or fireworks": whoever stands against hosting sells its tokens. */
export const standsAgainstHosting = ({ text, atoms }: Reading, at: number): boolean => {
  const { start = 0, end = 0 } = atoms[at] ?? {};
  const before = textBefore(text, start, 40);
  const behind = text.slice(end, end + 48);
  return (
    (BEGINS_CHOICE.test(before) && OR_HOSTING.test(behind)) ||
    (BEHIND_OR.test(before) && ENDS_CHOICE.test(behind))
  );
};
