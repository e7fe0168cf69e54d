import { modelById, newestModels } from '../catalog/index.ts';
import type { Answer } from '../domain/answer.ts';
import type { Draft } from '../domain/draft.ts';
import type { EstimateIntent } from '../domain/intent.ts';
import { memberInWords } from '../words/noticed.ts';
import { type AskOptions, answerDraft } from './draft.ts';

/** "mistral small on a 4090": the bare name of a line is its newest model, unless that does not fit the GPUs named. */

/** Models beside a line that are for other work, or made of another. */
const OTHER_WORK = /(?:^|-)(?:distill|coder?|vl|thinking|linear|maths?|guard|ocr|audio|r1)(?:-|$)/;

/** The words that name a line without saying which of it; undefined for the name of one model. */
const lineIn = ({ fields, said }: Draft): string | undefined => {
  const words = said['selfHosted.model']?.words?.trim().toLowerCase() ?? '';
  const isOne = words === '' || words === fields['selfHosted.model'] || /\d ?[bt]\b|[vkr]\d/.test(words);
  return isOne || fields['selfHosted.gpu'] === undefined ? undefined : words;
};

/** Years behind the newest of a line in which one still is what its bare name means. */
const RECENT_YEARS = 1;

/** The models of a line that are for any work and not long overtaken, the newest first. */
const membersOf = (line: string): readonly string[] => {
  const members = newestModels().filter(
    ({ id }) => id.startsWith(`${line}-`) && !OTHER_WORK.test(id.slice(line.length)),
  );
  const newest = Math.max(...members.map(({ year }) => year));
  return members.filter(({ year }) => year >= newest - RECENT_YEARS).map(({ id }) => id);
};

const fits = ({ evidence }: Answer): boolean => evidence.fit?.fits !== false;

/** A draft costed; of a line of which the newest does not fit, with the newest that does, and what is said of it. */
export const answerFitting = (draft: Draft, intent: EstimateIntent, options: AskOptions): Answer => {
  const first = answerDraft(draft, intent, options);
  const line = fits(first) ? undefined : lineIn(draft);
  if (line === undefined) return first;
  const newest = first.evidence.names?.model ?? first.scenario.selfHosted.model;
  for (const id of membersOf(line.replace(/\s+/g, '-'))) {
    const note = memberInWords(line, modelById(id)?.name ?? id, newest);
    const fields = { ...draft.fields, 'selfHosted.model': id };
    const readAs = [...(intent.readAs ?? []), note];
    const other = answerDraft({ ...draft, fields }, { ...intent, readAs }, options);
    if (fits(other)) return other;
  }
  return first;
};
