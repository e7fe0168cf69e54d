import * as z from 'zod';
import { Assessment } from './assessment.ts';
import { Draft } from './draft.ts';
import { Assumption, Evidence } from './evidence.ts';
import { Intent } from './intent.ts';
import { Scenario } from './scenario.ts';

/** Everything that one question led to: what the terminal prints as JSON and what a card is drawn from. */
export const Answer = z.object({
  intent: Intent,
  draft: Draft,
  scenario: Scenario,
  evidence: Evidence,
  assumptions: z.array(Assumption),
  assessment: Assessment,
});
export type Answer = z.infer<typeof Answer>;
