import { defined } from '../../defined.ts';
import type { Detailed } from '../../domain/topics.ts';
import { re } from '../expression.ts';
import { SO } from './parts.ts';
import type { Heard } from './row.ts';

/** "do we meet the 50?", "what's the floor?": how fast users read, beside the speed that was asked for. */

const FLOOR =
  /\b(?:speed )?floor\b|\b(?:minimum|min|slowest|lowest) (?:speed|tok(?:en)?s? ?\/ ?s|tok(?:en)?s per second)\b/i;
const MEETS = re`^${SO}(?:do|does|did|will|would|can|could|are|is) (?:we|it|this|that|they|hosting|users?|the (?:fleet|gpus?)) (?:(?:still|really|even|all|actually) )*(?:meet|reach|hit|get|keep|hold|stay|above|over|below|under|at)(?:ing|s)?(?: (?:at least|above|over|below|under|at|to))?(?: (?:the|our|those|that))* (?<many>\d{1,3})(?: (?:tok(?:en)?s?(?: ?\/ ?s| per second| a second)|tps|floor))?(?: (?:then|now|here|there))*\s*\?*$`;

/** Of a card that has such a floor; undefined for other questions. */
export const floorTopic = ({ text, card }: Heard): Detailed<'speed-floor'> | undefined => {
  const floor = card.draft.fields['selfHosted.minTokensPerSecondPerUser'];
  if (floor === undefined) return undefined;
  const many = MEETS.exec(text)?.groups?.many;
  return many !== undefined || FLOOR.test(text)
    ? { about: 'speed-floor', floor, ...defined({ many: many === undefined ? undefined : Number(many) }) }
    : undefined;
};
