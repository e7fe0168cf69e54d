import { reAll } from '../../expression.ts';
import { A_CARD, LETTERED_CARD } from '../../names/gpu-name.ts';
import { type Rewording, reworded } from '../reworded.ts';

/** One spelling of a card and its count: "16 NVIDIA H100 GPUs" are 16 H100, and "H100 x8" are 8x H100. */

const SPELLINGS: readonly Rewording[] = [
  [reAll`\b(${A_CARD}) \((sxm\d?|pcie|nvl|oam)\)`, '$1 $2'],
  [reAll`\b(?:nvidia|amd) (?=${A_CARD}\b)`, ''],
  // "3 A10Gs", "L40Ss"
  [reAll`\b(${LETTERED_CARD})s\b`, '$1'],
  // "a3 mega": Google's machines as people say them, and no "a3 high utilization".
  [
    /\b(a[234]) (mega|high|ultra|edge)(?: ?gpu)?\b(?![\w-]| (?:\d{1,2}g\b|util|load|prior|avail|mem|end|traffic|volume))/gi,
    '$1-$2gpu',
  ],
  [/\b(h100) 80 ?gb\b(?!-| ?[,@(]? ?\d[\d.]* ?tb)/gi, '$1'],
  [
    reAll`\b(${A_CARD}) (?:gpus?|(?:graphics )?cards?)\b(?![- ]?(?:prices?|costs?|hours?|h\b|memory|util|rent|power))`,
    '$1',
  ],
  [
    reAll`(?<![\w-])(${A_CARD}) [x×] ?(\d{1,3})(?![\w-])(?![\d.,]*\d| ?[x×*$€£%/]| ?(?:years?|months?|hours?|days?|h|k|m|b)\b)`,
    '$2x $1',
  ],
];

/** What a line holds where one of them may stand. */
const HOLDS =
  /\((?:sxm|pcie|nvl|oam)|(?:nvidia|amd) |h100 80|\ba[234] (?:mega|high|ultra|edge)|\d[gsx]s\b|\d[a-z]* ?(?:x ?\d|(?:gpu|card|graphics))/i;

/** The text with cards spelled so. */
export const withCardSpellings = (text: string): string =>
  HOLDS.test(text) ? reworded(text, SPELLINGS) : text;
