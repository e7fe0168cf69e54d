import { simulate } from '../engine/cases/simulate.ts';
import type { RangedQuestion } from './cases.ts';

/** The thread that draws cases: it needs nothing but the question, which holds every figure. */
export const drawCases = ({ scenario, evidence }: RangedQuestion) => simulate(scenario, evidence);
