import type { WordedKind } from '../reworded.ts';
import { CARDS_OF_EACH, CARDS_PER_HOST } from './cards-of-each.ts';
import { COUNTERS_OF_ENGINES } from './counters.ts';
import { DAYS_OF_MACHINES, HOURS_OF_MACHINES } from './days-of-machines.ts';
import { COOLING_ON_TOP, ONLY_SO_LOADED, PRICE_ASKED, PRICE_FURTHER_ON } from './figures-in-prose.ts';
import { FLEETS_IN_WORDS } from './fleets-in-words.ts';
import { INSTEAD_OF } from './instead-of.ts';
import { MACHINES_IN_WORDS } from './machines-in-words.ts';
import { PRICED_TERMS } from './priced-terms.ts';
import { ARGUMENTS, EACH_SERVES, MEASURED, PARTS, STREAMS, TOKEN_TIMES } from './serving-words.ts';
import { SPEEDS_OF_SIDES } from './speeds-of-sides.ts';

/**
 * Behind it, cards have their count in front of them, and what an engine was told or reached is in the words of a line.
 */
export const MACHINES_STAGE: readonly WordedKind[] = [
  HOURS_OF_MACHINES,
  DAYS_OF_MACHINES,
  ONLY_SO_LOADED,
  COOLING_ON_TOP,
  PRICE_FURTHER_ON,
  PRICE_ASKED,
  PRICED_TERMS,
  ...INSTEAD_OF,
  COUNTERS_OF_ENGINES,
  TOKEN_TIMES,
  STREAMS,
  EACH_SERVES,
  ARGUMENTS,
  SPEEDS_OF_SIDES,
  MEASURED,
  MACHINES_IN_WORDS,
  CARDS_OF_EACH,
  CARDS_PER_HOST,
  PARTS,
  ...FLEETS_IN_WORDS,
];
