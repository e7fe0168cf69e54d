import type { Answer } from '../domain/answer.ts';
import { tokenVolume } from '../domain/format.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { type Audience, namesFor } from './names.ts';
import { verdictWords } from './verdict.ts';

/** What is said of somebody's own estimates: one in a list, the list, and that they can be forgotten. */

/** Volume, GPU and verdict of one, and whether its hardware is bought. */
export const estimateInWords = (
  answer: Answer,
  audience: Audience,
): { readonly what: string; readonly isOwned: boolean } => {
  const { workload, selfHosted } = answer.scenario;
  const names = namesFor(answer, audience);
  return {
    what: `${tokenVolume(tokensPerMonth(workload))} on ${names.gpu}: ${verdictWords(answer, names)}`,
    isOwned: selfHosted.procurement.kind === 'own',
  };
};

/** Behind one whose hardware is bought. */
export const BOUGHT_MARK = '(owned)';

/** Where nobody asked yet; `command` is what we are called by. */
export const nothingAsked = (command: string): string =>
  `You have asked nothing yet. Type a line such as "${command} 500M tokens A100 rental".`;

/** Above so many, of which there is at least one. */
export const lastEstimates = (many: number): string =>
  `Your last ${many === 1 ? 'estimate' : `${many} estimates`}`;

/** What stands in front of the lines, where nothing but text is shown. */
export const LIST_AS_TEXT = 'Your last estimates';

/** Below them; `command` is the one that forgets, as it is typed. */
export const removesAll = (command: string): string => `${command} removes all of yours.`;

/** Asked before anything is forgotten. */
export const FORGET = {
  question:
    'Forget your estimates and votes, with your words and your id? What threads keep and have decided stays, without your name.',
  button: 'Forget my estimates',
  title: 'Forget your estimates?',
  warning: 'This cannot be undone.',
  yes: 'Forget them',
  no: 'Keep them',
} as const;
