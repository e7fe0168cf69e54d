import { re } from '../../expression.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';
import { quoted, say } from '../../problems.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** Slices of a GPU, where whole ones are costed. */

/** "1/2 of an H100", "half an A100", and how a slice is called: "MIG 3g.40gb". */
const SLICE = String.raw`\b(?:1\/[2-9]|half|(?:third|quarter|fifth|seventh|eighth|tenth) of(?= an? | one )) (?:of )?(?:an? |one )?(?:${GPU_NAME}\b|(?=gpu))`;
const SLICE_SIZE = String.raw`\b(?:(?:mig[ -]?(?:slices? |instances? |partitions? )?)?\dg\.\d+gb\b(?: mig)?(?: slices?| instances?)?|mig(?: slices?| instances?| partitions?)?\b)`;

/** Rows of slices. */
export const SLICES: readonly RefusedPhrase[] = [
  {
    name: 'a slice of a GPU',
    holds: /mig|\dg\.\d|1\/[2-9]|half|third|quarter|fifth|tenth|seventh|eighth/i,
    pattern: re`${SLICE}(?: ?[([]?${SLICE_SIZE}[)\]]?)?|${SLICE_SIZE}`,
    message: (words) =>
      say`${quoted(words.trim())} is a slice of a GPU, and we cost whole ones: type the GPU alone, and the hourly price of its slice where you know it.`,
    hints: [],
    named: true,
  },
];
