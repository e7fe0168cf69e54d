import type { WordedKind } from '../reworded.ts';
import { ACTIVE_AND_STANDBY } from './active-and-standby.ts';
import {
  AMOUNTS_ON_TOP,
  ASKED_FOR,
  COPIES,
  LAKHS,
  MOSTLY,
  OF_PARTS,
  PART_OF_AMOUNT,
  THOUSAND_MILLIONS,
} from './amounts-in-words.ts';
import { COINS_AND_PIECES } from './coins.ts';
import { SPOKEN } from './heard.ts';
import { LABELLED_FIGURES } from './labels.ts';
import { GIVE_OR_TAKE, SIZE_SET_APART, SPEED_SET_APART, TOKENS_OF_SIZE } from './set-apart.ts';
import { SIDES_COMPARED } from './sides-compared.ts';
import { BOTH_SIDES, FRACTION_OF_INPUT, OF_EACH_ADAPTER, PART_OF_INPUT, SUM_OF_PARTS } from './sums.ts';

/**
 * Behind it, each amount stands by itself: in digits, with its label in front or its unit behind, and with no sign to the
 * next where the two are neither sum nor range.
 */
export const FIGURES_STAGE: readonly WordedKind[] = [
  ...COINS_AND_PIECES,
  THOUSAND_MILLIONS,
  OF_PARTS,
  ACTIVE_AND_STANDBY,
  SIZE_SET_APART,
  TOKENS_OF_SIZE,
  GIVE_OR_TAKE,
  SPEED_SET_APART,
  PART_OF_AMOUNT,
  AMOUNTS_ON_TOP,
  LAKHS,
  COPIES,
  ASKED_FOR,
  MOSTLY,
  ...SIDES_COMPARED,
  PART_OF_INPUT,
  SUM_OF_PARTS,
  FRACTION_OF_INPUT,
  BOTH_SIDES,
  OF_EACH_ADAPTER,
  ...LABELLED_FIGURES,
  SPOKEN,
];
