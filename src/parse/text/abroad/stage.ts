import type { WordedKind } from '../reworded.ts';
import { COUNTRY_CODES, DENIED_ABROAD } from './denied-abroad.ts';
import { HOURS_ABROAD } from './hours-abroad.ts';
import { MACHINES_ABROAD } from './machines-abroad.ts';
import { PARTS_ABROAD } from './parts-abroad.ts';
import { PEOPLE_ABROAD } from './people-abroad.ts';
import { PERIODS_ABROAD } from './periods-abroad.ts';

/**
 * Behind it, what other languages say of people, hours, machines, parts and what must not be stands in English: later rows
 * know English alone.
 */
export const ABROAD_STAGE: readonly WordedKind[] = [
  PERIODS_ABROAD,
  ...PEOPLE_ABROAD,
  HOURS_ABROAD,
  MACHINES_ABROAD,
  PARTS_ABROAD,
  COUNTRY_CODES,
  DENIED_ABROAD,
];
