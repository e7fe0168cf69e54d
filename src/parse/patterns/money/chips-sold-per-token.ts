import { re } from '../../expression.ts';
import { quoted, say } from '../../problems.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** Chips whose maker rents none by the hour: what runs on them is bought per token. */
const CHIPS_OF: readonly (readonly [maker: string, chips: string])[] = [
  ['groq', 'lpus?|chips?|hardware'],
  ['cerebras', 'wse-?\\d?|cs-?\\d|wafers?|chips?|hardware'],
  ['sambanova', 'sn\\d+l?|rdus?|chips?|hardware'],
];

/** Such chips: the API of their maker is what to type. */
export const CHIPS_SOLD_PER_TOKEN: readonly RefusedPhrase[] = CHIPS_OF.map(([maker, chips]) => ({
  name: `chips of ${maker}`,
  holds: re`${maker}|\b(?:${chips.replace(/\|chips.*$/, '')})\b`,
  pattern: re`(?:\b(?:on|with) )?\b(?:\d+x? ?)?${maker}(?:'s)?[ -](?:${chips})\b|\b(?:on |with )?(?:${chips.replace(/\|chips.*$/, '')})\b`,
  message: (words: string) =>
    say`${quoted(words)}: we know nobody who rents these by the hour, and no other hardware is put in their place. What runs on them is bought per token: compare with that API.`,
  hints: [`vs ${maker}`, `vs ${maker} llama 70b`],
}));
