import { REQUEST_SIZES, VOLUMES } from '../../domain/fields/index.ts';
import { textBefore } from '../beside.ts';
import { useWords } from '../patterns/looks/sentence.ts';
import { quoted } from '../problems.ts';
import type { Reading } from '../reading.ts';

/** "up to 2000 tokens in", "at least 500M tokens": ends of what may come, which are counted as what does. */

/** "qwen3 max 500M tokens" is a name: "max" alone begins a statement. */
const BOUND =
  /(?:\b(?:up to|at (?:most|least|max)|(?:(?:a |the )?(?:max|min)(?:imum)? of|maximum|minimum)|(?:no|not) more than|no less than|(?:less|fewer|more) than|under|below|over|above|north of)|(?:^|[,;:(] ?)(?:max|min)|[<>≤≥]=?)(?: (?:about|around|roughly)| ?~)? ?$/i;
/** "prompts up to 4k tokens" */
const WITHIN = /\b(?:up to|at (?:most|least)|(?:less|fewer|more) than|max(?:imum)? of) ?~?\d/i;
/** The longest such words are shorter. */
const REACH = 32;

const FIELDS = [...VOLUMES, ...REQUEST_SIZES] as const;

/** The words of a bound in front of what a field was read from, with those; undefined where there are none. */
const boundBefore = (reading: Reading, words: string): string | undefined => {
  if (WITHIN.test(words)) return words;
  const at = reading.text.indexOf(words);
  const before = at < 0 ? undefined : BOUND.exec(textBefore(reading.text, at, REACH))?.[0];
  if (before === undefined) return undefined;
  useWords(reading, at - before.length, at);
  return `${before}${words}`.replace(/^[,;:(] ?/, '');
};

/** Notes amounts of traffic that were said as its least or its most. */
export const nameBounds = (reading: Reading): void => {
  const bounds = FIELDS.flatMap((field) => {
    const entry = reading.fields.get(field);
    const said = entry?.how === 'said' ? boundBefore(reading, entry.words) : undefined;
    return said === undefined ? [] : [quoted(said)];
  });
  const several = new Set(bounds);
  if (several.size === 0) return;
  const [are, they] = several.size > 1 ? ['are', 'they'] : ['is', 'it'];
  reading.notes.push(
    `${[...several].join(' and ')} ${are} counted as if ${they} came to that: type what comes on average where it differs.`,
  );
};
