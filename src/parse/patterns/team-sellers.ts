import { findTeamSeller, teamSellerWords } from '../../catalog/index.ts';
import type { DraftField } from '../../domain/draft.ts';
import { attempt, type Reading, setField } from '../reading.ts';
import { useSpan } from './sentences.ts';

/** Which sellers a team may use, and which it may not: "only azure", "aws and ovh only", "can't use openai". */

const AND = '(?:,? (?:and|or|&) |, ?| ?[/+&] ?)';
const MAY_NOT =
  "(?:can(?:'|no)?t|cannot|can not|must not|mustn't|may not|not allowed to|are not to|never|don't(?: want to)?|won't|do not)";
const USING =
  '(?:go (?:to|with)|use|buy from|rent from|be sent to|send (?:data |it )?to|share (?:data |it )?with)';

interface Rule {
  readonly field: DraftField;
  readonly name: string;
  /** The group `list` holds the sellers. */
  readonly patterns: readonly RegExp[];
}

let rules: readonly Rule[] | undefined;
let names: readonly string[] | undefined;

/** Blanks, hyphens and underscores of a seller's name stand for one another. */
const withBlanks = (text: string): string => text.toLowerCase().replace(/[_-]/g, ' ');

/** Few lines that say "only" or "off" name a seller, and a search for the names is far quicker than the rules. */
const namesASeller = (text: string): boolean => {
  names ??= teamSellerWords().map(withBlanks);
  const line = withBlanks(text);
  return names.some((name) => line.includes(name));
};

/** Made at the first line that says "only" or a denial of a seller: the list of all sellers is long. */
const allRules = (): readonly Rule[] => {
  if (rules !== undefined) return rules;
  const escaped = teamSellerWords().map((words) =>
    words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', '[ _-]'),
  );
  const one = `(?:${escaped.join('|')})(?![\\w-])`;
  const list = `(?<list>${one}(?:${AND}${one})*)`;
  const pattern = (source: string): RegExp => new RegExp(source, 'gi');
  rules = [
    {
      field: 'constraints.sellers',
      name: 'the only sellers that may be used',
      patterns: [
        pattern(
          String.raw`\b(?<!\b(?:vs|versus|against) )(?:only|solely|exclusively|nothing but)(?: (?:use|from|on|with|via|through|at|sellers?|vendors?|providers?|clouds?)\b:?){0,2} ${list}`,
        ),
        pattern(String.raw`\b(?<!\b(?:vs|versus|against) )${list},? (?:only|exclusively|alone)\b`),
        pattern(
          String.raw`\b(?:approved|allowed|permitted)(?: (?:sellers?|vendors?|providers?|clouds?))(?: (?:are|is))?:? ${list}`,
        ),
      ],
    },
    {
      field: 'constraints.excludedSellers',
      name: 'sellers that may not be used',
      patterns: [
        pattern(String.raw`\b${MAY_NOT} ${USING} ${list}`),
        pattern(
          String.raw`\b(?:not|no|without|except|excluding|anything but|avoid|avoiding)(?: (?:on|from|with|via|at|for))? ${list}`,
        ),
        pattern(
          String.raw`\b${list} (?:is|are) (?:not (?:allowed|permitted|approved|an option)|banned|blocked|forbidden|ruled out|off limits)`,
        ),
      ],
    },
  ];
  return rules;
};

/** Where in a piece of the line the name of an API begins or goes on: "only azure gpt-4o" is no rule of sellers. */
const apiIn = ({ atoms }: Reading, from: number, to: number): number | undefined =>
  atoms.find(
    (atom) =>
      (atom.kind === 'api' || (atom.kind === 'model' && atom.api !== undefined)) &&
      atom.end > to &&
      atom.start <= to + 1 &&
      atom.end > from,
  )?.start;

interface Found {
  readonly start: number;
  readonly words: string;
  readonly list: string;
}

const LAST_COMMA = /^(.*[^\s,]) ?, ?[^,]*$/s;

/**
 * A rule without the API that stands behind it: of "can't use openai, azure gpt-4o" the rule ends at the comma. Joined
 * by "or" both may be meant, so that nothing is read.
 */
const withoutApi = (reading: Reading, match: RegExpExecArray): Found[] => {
  const [words] = match;
  const list = match.groups?.list ?? '';
  if (apiIn(reading, match.index, match.index + words.length) === undefined)
    return [{ start: match.index, words, list }];
  const before = LAST_COMMA.exec(list)?.[1];
  if (before === undefined || !words.endsWith(list)) return [];
  const short = words.slice(0, words.length - list.length + before.length);
  return [{ start: match.index, words: short, list: before }];
};

const idsIn = (list: string): readonly string[] =>
  list.split(new RegExp(AND, 'i')).flatMap((words) => findTeamSeller(words)?.id ?? []);

const TRIGGER =
  /\b(?:only|solely|exclusively|alone|nothing|approved|allowed|permitted|not|no|can't|cant|cannot|mustn't|never|don't|won't|without|except|excluding|anything|avoid|avoiding|banned|blocked|forbidden|ruled|off)\b/i;

/** All matches, without the copy of the expression that `matchAll` makes: long ones are compiled anew for each line. */
const matchesOf = (pattern: RegExp, text: string): RegExpExecArray[] => {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
};

/** Reads them before names and words, so that a seller who is ruled out is not taken for a rival or a landlord. */
export const readTeamSellers = (reading: Reading): void => {
  if (!TRIGGER.test(reading.text) || !namesASeller(reading.text)) return;
  for (const { field, name, patterns } of allRules()) {
    const found = patterns
      .flatMap((pattern) => matchesOf(pattern, reading.text))
      .flatMap((match) => withoutApi(reading, match));
    const ids = [...new Set(found.flatMap(({ list }) => idsIn(list)))];
    if (ids.length === 0) continue;
    for (const { start, words: said } of found) useSpan(reading, start, start + said.length);
    const words = found.map((rule) => rule.words).join(', ');
    reading.trace.push({ words, rule: name });
    attempt(reading, () => setField(reading, field, ids, words));
  }
};
