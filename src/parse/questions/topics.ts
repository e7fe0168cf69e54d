import { BEYOND_TOPICS } from './beyond-topics.ts';
import { COMPARISON_TOPICS } from './comparison-topics.ts';
import { FIGURE_TOPICS } from './figure-topics.ts';
import { GENERAL_TOPICS } from './general-topics.ts';
import { MONEY_TOPICS } from './money-topics.ts';
import { NEEDED_TOPICS } from './needed-topics.ts';
import { PARTICULAR_TOPICS } from './particular-topics.ts';
import type { Row } from './row.ts';
import { UNIT_TOPICS } from './unit-topics.ts';
import { VERDICT_TOPICS } from './verdict-topics.ts';

/** All that a question may be about, the more particular first: the first row that knows its words has it. */
export const TOPICS: readonly Row[] = [
  ...BEYOND_TOPICS,
  ...NEEDED_TOPICS,
  ...COMPARISON_TOPICS,
  ...PARTICULAR_TOPICS,
  ...VERDICT_TOPICS,
  ...UNIT_TOPICS,
  ...FIGURE_TOPICS,
  ...MONEY_TOPICS,
  ...GENERAL_TOPICS,
];
