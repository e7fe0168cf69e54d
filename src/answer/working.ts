import type { Answer } from '../domain/answer.ts';
import type { Working } from '../domain/working.ts';
import { sumsOf } from '../engine/sums.ts';
import { namesFor } from '../words/names.ts';
import { workingOf } from '../words/working/working.ts';

/** The sums of an answer, laid open. */
export const workingFor = (answer: Answer): Working =>
  workingOf(answer, sumsOf(answer.scenario, answer.assessment), namesFor(answer, 'asker').apiById);
