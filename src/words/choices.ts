import type { Regime } from '../domain/assessment.ts';
import type { StanceChoice } from '../domain/stances.ts';
import { capitalised } from '../domain/text.ts';

/** What may be chosen, as a part of a sentence. */
export const CHOICES: Readonly<Record<StanceChoice, string>> = {
  'self-host': 'host it',
  api: 'pay per token',
  'not-yet': 'not yet',
};

/** The same alone, on buttons and in lists. */
export const CHOICE_WORDS: Readonly<Record<StanceChoice, string>> = {
  'self-host': capitalised(CHOICES['self-host']),
  api: capitalised(CHOICES.api),
  'not-yet': capitalised(CHOICES['not-yet']),
};

/** How surely to host. */
const HOW_SURELY: Readonly<Record<Regime, string>> = {
  robust: ', even at half the traffic',
  fragile: ', but fragile',
  api: '',
  infeasible: ', though it cannot',
};

/** "host it, but fragile". */
export const hostingIn = (regime: Regime): string => `${CHOICES['self-host']}${HOW_SURELY[regime]}`;

/** "host it: data cannot leave": where a rule decides. */
export const hostingFor = (rule: string): string => `${CHOICES['self-host']}: ${rule}`;
