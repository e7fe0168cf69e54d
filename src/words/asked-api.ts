import type { Answer } from '../domain/answer.ts';
import { usd, usdPerMillion } from '../domain/format.ts';
import { namesFor } from './names.ts';

/** Which APIs a question names, and what they cost: those on the card, and how to add another. */

type Compared = Answer['assessment']['comparisons'][number];

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** A name of an API as people write it, with its size or version. */
const NAME =
  /\b(?:(?:claude|gpt|gemini|grok|deepseek|mistral|kimi|glm)(?:[ -]?[\d.]+\w?)?|sonnet|opus|haiku|o\d)(?:[ -](?:mini|nano|pro|flash|lite|turbo|max|large|small|sonnet|opus|haiku|\d[\d.]*))*\b/gi;

/** The API on the card with every word of the name; of several the one with the shortest name of its own. */
const onCard = (name: string, { assessment }: Answer): Compared | undefined =>
  assessment.comparisons
    .filter(({ api }) => wordsOf(name).every((word) => wordsOf(api).includes(word)))
    .toSorted((a, b) => a.api.length - b.api.length)[0];

const bill = ({ evidence, scenario }: Answer, { api, monthlyUsd, usdPerMillionTokens }: Compared): string =>
  `${namesFor({ scenario, evidence }, 'asker').short(api)} is ${usd(monthlyUsd)} a month at this volume, ${usdPerMillion(usdPerMillionTokens)} tokens.`;

/** What the APIs cost that a question names, else the one that leads. */
export const askedApi = (answer: Answer, question: string): string => {
  const names = [...new Set([...question.matchAll(NAME)].map(([name]) => name))];
  const known = names.flatMap((name) => onCard(name, answer) ?? []);
  const stranger = names.find((name) => onCard(name, answer) === undefined);
  const { comparisons, verdict } = answer.assessment;
  const leader = comparisons.find(({ api }) => api === verdict.leader);
  const told = known.length > 0 ? known : stranger === undefined && leader !== undefined ? [leader] : [];
  const add =
    stranger === undefined
      ? []
      : [`That is not on this card: type "add ${stranger}" to compare with ${stranger}.`];
  const sentences = [...add, ...told.map((one) => bill(answer, one))];
  return sentences.length === 0 ? 'No API is compared with.' : sentences.join(' ');
};
