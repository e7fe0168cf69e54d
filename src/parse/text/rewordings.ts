import { PORTUGUESE } from './abroad/portuguese.ts';
import { ABROAD_STAGE } from './abroad/stage.ts';
import { FIGURES_STAGE } from './figures/stage.ts';
import { LEFT_UNSAID } from './left-unsaid.ts';
import { MACHINES_STAGE } from './machines/stage.ts';
import { MONEY_STAGE } from './money/stage.ts';
import { NAMES_STAGE } from './names/stage.ts';
import { NOTHING_SAID } from './nothing-said.ts';
import { inOtherWordsOf, type WordedKind } from './reworded.ts';
import { SAID_OTHERWISE } from './said-otherwise.ts';
import { TRAFFIC_STAGE } from './traffic/stage.ts';

/**
 * Nothing is left behind it of what people deny, leave out or turn round: it looks at words of every room, as the rooms
 * have written them. "No" is read as Portuguese once none of English is left.
 */
const LAST_STAGE: readonly WordedKind[] = [...NOTHING_SAID, ...LEFT_UNSAID, ...SAID_OTHERWISE, PORTUGUESE];

/**
 * What is read in other words, in the stages in which it is: a room is a stage, and what one writes, those after it read,
 * never one before it. A new row goes into the room of what it is about; what is about no room, or about all, into the
 * last. `test/parse/text/stages.test.ts` tells of a row that a stage of before would have read.
 */
export const STAGES = {
  abroad: ABROAD_STAGE,
  figures: FIGURES_STAGE,
  money: MONEY_STAGE,
  machines: MACHINES_STAGE,
  names: NAMES_STAGE,
  traffic: TRAFFIC_STAGE,
  last: LAST_STAGE,
} as const;

/** Every kind of wording, in its turn. Most lines hold nothing of most. */
export const KINDS: readonly WordedKind[] = Object.values(STAGES).flat();

/** The line with all of it in its own words. */
export const inWordsOfLines = inOtherWordsOf(KINDS);
