import { defined } from '../../defined.ts';
import type { Answer } from '../../domain/answer.ts';
import { CLOUDS, type NamedApis, type NamedPart } from '../../domain/question.ts';
import { sellerNameIn, withoutCloud } from '../../domain/sellers.ts';
import { reAll } from '../expression.ts';
import { A_LINE, SOLD_FAMILY } from '../names/family-name.ts';
import { API_MEMBER } from './parts.ts';

/** Which APIs of a card a question names, and which that are not on it. */

/** A name of an API as people write it, with its size or version; Claude Code is a program. */
export const API_NAME = String.raw`\b(?:${SOLD_FAMILY}(?:[ -]?(?!\d[\d.,]*k\b|\d{3,}\b)[\d.]+\w?)?|${API_MEMBER}|(?<![\d.$])4\.1(?= |$|\?))(?:[ -](?!(?<=claude.)code)(?:${A_LINE}|turbo|\d[\d.]*))*\b`;
const NAMES = reAll`${API_NAME}`;

/** The names of APIs in a text, each once, as they were written. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(NAMES)].map(([name]) => name)),
];

const piecesOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[^a-z0-9]+|(?<=[a-z]{2})(?=\d)/)
    .filter((word) => word !== '');

const SIZE = /^(?:nano|mini|lite|pro|max)$/;

/** Whether an id has every word of a name: "gpt-5", with its version, is no nano of it. */
const hasAll = (pieces: readonly string[], of: string): boolean => {
  const all = piecesOf(of);
  const isVersion = pieces.some((piece) => /^\d/.test(piece));
  const isOther = isVersion && all.some((piece) => SIZE.test(piece) && !pieces.includes(piece));
  return !isOther && pieces.every((piece) => all.includes(piece));
};

const shortest = <T extends { readonly id: string }>(found: readonly T[]): T | undefined =>
  found.toSorted((a, b) => a.id.length - b.id.length)[0];

/** The API on the card that has every word of the name, or a seller of that name; of several the shortest name. */
const onCard = (name: string, { assessment }: Answer): string | undefined =>
  shortest(
    assessment.comparisons.map(({ api: id }) => ({ id })).filter(({ id }) => hasAll(piecesOf(name), id)),
  )?.id;

/** The APIs of the card whose seller a text names. */
const bySeller = (text: string, { assessment, evidence }: Answer): readonly string[] => {
  const said = piecesOf(text);
  return assessment.comparisons
    .map(({ api }) => api)
    .filter((api) => {
      const seller = piecesOf(withoutCloud(sellerNameIn(api, evidence)));
      return seller.length > 0 && seller.every((word) => said.includes(word));
    });
};

/** The part of a mix that a name is of, in the first mix that has one. */
const partOf = (name: string, { scenario }: Answer): NamedPart | undefined => {
  const pieces = piecesOf(name);
  for (const [api, { mix = [] }] of scenario.apis.entries()) {
    const part = shortest(mix.filter(({ id }) => hasAll(pieces, id)));
    if (part !== undefined) return { name, api, part: mix.indexOf(part) };
  }
  return undefined;
};

/** What a question names of APIs, on this card and beside it. */
export const apisNamed = (text: string, card: Answer): NamedApis => {
  const names = namesIn(text);
  const byName = names.flatMap((name) => onCard(name, card) ?? []);
  const ids = byName.length > 0 ? byName : bySeller(text, card);
  const said = piecesOf(text);
  return {
    ids,
    ...defined({
      stranger: names.find((name) => onCard(name, card) === undefined),
      part: names.map((name) => partOf(name, card)).find((part) => part !== undefined),
      cloud: ids.length > 0 ? undefined : CLOUDS.find((cloud) => said.includes(cloud)),
    }),
  };
};
