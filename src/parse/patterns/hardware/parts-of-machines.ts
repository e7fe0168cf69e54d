import { findSystem, SYSTEMS } from '../../../catalog/index.ts';
import { anyOf, re } from '../../expression.ts';
import { ask, quoted } from '../../problems.ts';
import { PART, PART_IN_FIGURES, partIn } from '../../text/figures/number-words.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** A part of a machine of several GPUs: "half a DGX H100", "a quarter of a GB200 NVL72 rack". */

const SYSTEM = anyOf(SYSTEMS.flatMap(({ names }) => names)).replaceAll(' ', '[ -]?');

const PART_OF = re`\b(?<part>half|${PART}|${PART_IN_FIGURES}) (?:of )?(?:an? |one |the |our )?(?<machine>${SYSTEM})(?: (?:system|server|node|machine|rack|box)\b)?`;

/** So many of its GPUs as the part is, where they are whole. */
const gpusOf = (words: string): readonly string[] => {
  const { part = '', machine = '' } = PART_OF.exec(words)?.groups ?? {};
  const system = findSystem(machine);
  const many = partIn(part) * (system?.gpus ?? Number.NaN);
  return system !== undefined && Number.isInteger(many) ? [`${many}x ${system.gpu}`] : [];
};

/** How many GPUs are meant is asked: the whole machine would be another fleet. */
export const PARTS_OF_MACHINES: readonly RefusedPhrase[] = [
  {
    name: 'a part of a machine',
    holds: /half|third|quarter|fifth|tenth|\d ?\/ ?\d/i,
    pattern: PART_OF,
    message: (words) => {
      const [gpus = '4x H100'] = gpusOf(words);
      return ask`${quoted(words.trim())} is a part of a machine: type how many of its GPUs you have, such as "${gpus}".`;
    },
    hints: gpusOf,
    named: true,
  },
];
