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

/** How sure it is that hosting pays: where it hangs on what nobody has measured, that comes first. */
export type HowSure = Regime | 'measure-first';

const HOW_SURELY: Readonly<Record<HowSure, string>> = {
  'measure-first': ', but measure first',
  robust: ', even at half the traffic',
  fragile: ', but fragile',
  api: '',
  infeasible: ', though it cannot',
};

/** "host it, but fragile". */
export const hostingIn = (howSure: HowSure): string => `${CHOICES['self-host']}${HOW_SURELY[howSure]}`;

/** "host it: data cannot leave": where a rule decides. */
export const hostingFor = (rule: string): string => `${CHOICES['self-host']}: ${rule}`;
