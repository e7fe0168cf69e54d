import { findTeamSeller, teamSellerWords } from '../../../catalog/index.ts';
import type { DraftField } from '../../../domain/draft.ts';
import { lazy } from '../../../lazy.ts';
import { attempt, type Reading, setField, use } from '../../reading.ts';
import { lowerCase } from '../../text/lexing/place.ts';
import { useWords } from '../looks/sentence.ts';
import { DATA } from './residency.ts';

/** Which sellers a team may use, and which it may not: "only azure", "aws and ovh only", "can't use openai". */

const AND = '(?:,? (?:and|or|&) |, ?| ?[/+&] ?)';
const MAY_NOT =
  "(?:can(?:'|no)?t|cannot|can not|must not|mustn't|may not|not (?:allowed|going) to|(?:banned|barred|blocked|prohibited|forbidden) (?:from|to)|are not to|never|don't(?: want to)?|doesn't(?: want to)?|won't|do(?:es)? not(?: want to)?|refuses? to)";
/** What is handed over, and how. */
const HANDED =
  '(?:any|our|the|this|that|customer|client|user|patient|personal|sensitive|private|health|medical|pii|phi|data|it|prompts?|source|code|documents?|text|records|info|anything)';
const USING = `(?:go (?:to|with)|us(?:e|ing)|want(?: to (?:use|go with|be on))?|consider|trust|buy from|rent from|be sent to|reach|(?:send|share|give|hand|pass|expose|upload) (?:${HANDED} ){0,4}(?:over )?(?:to|with))`;
/** "doesn't allow", "won't let us use", "forbids": a rule of somebody else's. */
const FORBIDS = `(?:(?:doesn't|don't|won't|do(?:es)? not|will not|did not|didn't|would not|wouldn't) (?:allow|permit|accept|approve|tolerate|let us)|forbids?|forbade|prohibits?|bans?|banned|vetoe[sd]|disallows?|disallowed|blocks|blocked|rejects?|rejected|refuses?|refused|rules? out|ruled out)(?: (?:${HANDED}|us|from|to|with|of|uses?|using|usage|send|share|give|hand|upload|sending|sharing|giving|handing|uploading|transfers?|calls|access|goes|go|going|being|be|is|sent)){0,8}`;

/**
 * Stands in a line for each letter of a seller's name: rules with the names spelled out would compile for
 * milliseconds.
 */
const SIGN = '\uE000';
/** "no openai, azure is ok": of the last it is something else that is said. */
const SAID_OF = '(?! (?:is|are|was|would|works?|may|might|could|can|should|will|has|have)\\b)';
const LIST = `(?<!${SIGN})(?<list>${SIGN}+(?:${AND}${SIGN}+(?!${SIGN})${SAID_OF})*)`;
const rule = (source: string): RegExp => new RegExp(source, 'gi');

const RULES: readonly {
  readonly field: DraftField;
  readonly name: string;
  /** The group `list` holds the sellers. */
  readonly patterns: readonly RegExp[];
}[] = [
  {
    field: 'constraints.sellers',
    name: 'the only sellers that may be used',
    patterns: [
      rule(
        String.raw`\b(?<!\b(?:vs|versus|against) )(?:only|solely|exclusively|nothing but)(?: (?:use|from|on|with|via|through|at|sellers?|vendors?|providers?|clouds?)\b:?){0,2} ${LIST}`,
      ),
      rule(
        String.raw`(?<!\b(?:vs|versus|against) )${LIST}(?: (?:only|exclusively|alone)\b|, (?:only|exclusively|alone)(?=\s*(?:$|[,;.)])))`,
      ),
      rule(
        String.raw`\b(?:approved|allowed|permitted)(?: (?:sellers?|vendors?|providers?|clouds?))(?: (?:are|is))?:? ${LIST}`,
      ),
    ],
  },
  {
    field: 'constraints.excludedSellers',
    name: 'sellers that may not be used',
    patterns: [
      rule(String.raw`\b(?:${DATA})?${MAY_NOT} ${USING} ${LIST}`),
      rule(String.raw`\b${FORBIDS} ${LIST}`),
      rule(
        String.raw`\b(?:not|no|without|except|excluding|(?:any(?:thing|where|one|body)|any (?:cloud|provider|seller|vendor)|everyone) (?:but|except)|avoid|avoiding)(?: (?:on|from|with|via|at|for)| (?:customer |personal |patient )?(?:data|pii|phi|prompts|code) (?:to|at|with|for))? ${LIST}`,
      ),
      rule(
        `${LIST} (?:is|are) (?:not (?:allowed|permitted|approved|an option)|banned|blocked|forbidden|excluded|ruled out|off limits|off the table|out of the question|an? no[- ]?go|out(?=\\s*(?:$|[,;.)]|for us\\b|here\\b|and\\b|because\\b)))`,
      ),
    ],
  },
];

const WORD = /\b[a-z\d]+/g;
/** Blanks, hyphens and underscores of a seller's name stand for one another. */
const withBlanks = (text: string): string => lowerCase(text).replace(/[_-]/g, ' ');

/** Names of sellers by their first words, the longest first. */
const namesByWord = lazy((): ReadonlyMap<string, readonly string[]> => {
  const made = new Map<string, string[]>();
  for (const name of teamSellerWords().map(withBlanks)) {
    const [first = name] = name.match(WORD) ?? [];
    made.set(first, [...(made.get(first) ?? []), name]);
  }
  return made;
});

/** The line with signs for the sellers in it; undefined where it names none. */
const withSigns = (text: string): string | undefined => {
  const line = withBlanks(text);
  let signed = '';
  for (const { 0: word, index } of line.matchAll(WORD)) {
    const ends = (end: number): boolean => !/[\w-]/.test(text[end] ?? '');
    const name = namesByWord()
      .get(word)
      ?.find((one) => line.startsWith(one, index) && ends(index + one.length));
    if (name !== undefined && index >= signed.length)
      signed += text.slice(signed.length, index) + SIGN.repeat(name.length);
  }
  return signed === '' ? undefined : signed + text.slice(signed.length);
};

/** Where in a piece of the line the name of an API begins or goes on: "only azure gpt-4o" is no rule of sellers. */
const apiIn = ({ atoms }: Reading, from: number, to: number): number | undefined =>
  atoms.find(
    (atom) =>
      (atom.kind === 'api' || atom.kind === 'model') &&
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
  const words = reading.text.slice(match.index, match.index + match[0].length);
  const from = match[0].indexOf(SIGN);
  const list = words.slice(from, from + (match.groups?.list?.length ?? 0));
  if (apiIn(reading, match.index, match.index + words.length) === undefined)
    return [{ start: match.index, words, list }];
  const before = LAST_COMMA.exec(list)?.[1];
  if (before === undefined || !words.endsWith(list)) return [];
  const short = words.slice(0, words.length - list.length + before.length);
  return [{ start: match.index, words: short, list: before }];
};

/** "no deepseek or minimax": makers that sell by their own names host nothing where they are ruled out. */
const useRule = (reading: Reading, field: DraftField, [from, to]: readonly [number, number]): void => {
  useWords(reading, from, to);
  if (field !== 'constraints.excludedSellers') return;
  for (const [at, { kind, start, end }] of reading.atoms.entries())
    if (kind === 'model' && from <= start && end <= to) use(reading, at);
};

const idsIn = (list: string): readonly string[] =>
  list.split(new RegExp(AND, 'i')).flatMap((words) => findTeamSeller(words)?.id ?? []);

const TRIGGER =
  /\b(?:only|solely|exclusively|alone|nothing|approved|allowed|permitted|not|no|can't|cant|cannot|mustn't|never|do(?:es)?n't|won't|would(?:n't)?|did(?:n't)?|forb[ia]\w+|prohibits?|bans?|veto\w+|disallow\w*|blocks|reject\w*|refuse[sd]?|rules?|without|except|excluding|any(?:thing|where|one|body)?|everyone|avoid|avoiding|banned|barred|blocked|prohibited|excluded|forbidden|ruled|off|out|no[- ]?go)\b/i;

/** Reads them before names and words, so that a seller who is ruled out is not taken for a rival or a landlord. */
export const readTeamSellers = (reading: Reading): void => {
  const signed = TRIGGER.test(reading.text) ? withSigns(reading.text) : undefined;
  if (signed === undefined) return;
  for (const { field, name, patterns } of RULES) {
    const found = patterns
      .flatMap((pattern) => [...signed.matchAll(pattern)])
      .flatMap((match) => withoutApi(reading, match));
    const ids = [...new Set(found.flatMap(({ list }) => idsIn(list)))];
    if (ids.length === 0) continue;
    for (const { start, words: said } of found) useRule(reading, field, [start, start + said.length]);
    const words = found.map((rule) => rule.words).join(', ');
    reading.trace.push({ words, rule: name });
    attempt(reading, () => setField(reading, field, ids, words));
  }
};
