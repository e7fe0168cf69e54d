import { type DraftField, fieldsIn } from '../../domain/draft.ts';
import { type Belongs, FIELDS } from '../../domain/fields/index.ts';
import { re } from '../expression.ts';
import { REST } from '../rest-words.ts';
import { areOfOne, doAddUp } from './amounts-of-jobs.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { type ReadClause, readClause } from './topics.ts';

/**
 * Lines that hold more than one case: two jobs, two fleets, several offers. What is said in every case is its own, and
 * what is said once is of all; each case is the line without what is the others' own.
 */

/** What the cases of a line differ in. */
export type KindOfCases = 'jobs' | 'volumes' | 'fleets' | 'offers';

/** One of the cases: its own words as they were typed, and the line with it alone. */
interface LineCase {
  readonly words: string;
  readonly line: string;
}

/** The cases that a line may hold. */
export interface LineCases {
  readonly kind: KindOfCases;
  readonly cases: readonly LineCase[];
  /** All of the line, without labels that tell one case from another. */
  readonly typed: string;
  /** Whether the words between them say that all come: "and", "plus". */
  readonly addUp: boolean;
  /** Whether a field is of one case by itself, so that it may differ from case to case. */
  readonly isOwn: (field: DraftField) => boolean;
}

interface Kind {
  readonly kind: Exclude<KindOfCases, 'volumes'>;
  /** What each case has. */
  readonly key: readonly Belongs[];
  /** What goes with that, said of each or of one alone. */
  readonly own: readonly Belongs[];
}

const PAYING: readonly Belongs[] = ['paying', 'rent', 'own'];

const KINDS: readonly Kind[] = [
  { kind: 'jobs', key: ['volume'], own: ['volume', 'size', 'mix', 'traffic'] },
  { kind: 'fleets', key: ['fleet'], own: ['fleet', 'power', 'traffic', ...PAYING] },
  { kind: 'offers', key: ['rent', 'own'], own: PAYING },
];

const has = ({ topics }: ReadClause, some: readonly Belongs[]): boolean =>
  some.some((topic) => topics.has(topic));

/** Clauses of one case each, or of all (`undefined`), by the case's place from 0. */
type Places = readonly (number | undefined)[];

const SIDES: readonly DraftField[] = ['workload.inputTokensPerMonth', 'workload.outputTokensPerMonth'];

const sidesOf = (clauses: readonly ReadClause[]): readonly DraftField[] =>
  SIDES.filter((side) => clauses.some(({ draft }) => draft.fields[side] !== undefined));

/** "500M input, 100M output": what says the other side of the same month is of the same case. */
const goesOn = (known: readonly ReadClause[], clause: ReadClause): boolean => {
  const [before, now] = [sidesOf(known), sidesOf([clause])];
  return before.length === 1 && now.length === 1 && before[0] !== now[0];
};

/** Whether all that clauses say is said in each of some others too, in whatever words. */
const saysOnlyWhat = (clause: ReadClause, others: readonly (readonly ReadClause[])[]): boolean =>
  others.every(
    (clauses) =>
      [...clause.topics].every((topic) => clauses.some(({ topics }) => topics.has(topic))) &&
      fieldsIn(clause.draft.fields).every((field) =>
        clauses.some(({ draft }) => draft.fields[field] !== undefined),
      ),
  );

/** The case of each clause that has what each case has. */
const keysOf = (clauses: readonly ReadClause[], { key }: Kind): Places => {
  let last = -1;
  let current: ReadClause[] = [];
  return clauses.map((clause) => {
    if (!has(clause, key)) return undefined;
    if (last < 0 || !goesOn(current, clause)) {
      last += 1;
      current = [];
    }
    current.push(clause);
    return last;
  });
};

/** To which case each clause belongs: what stands between two goes with the one before it, where it is of no other thing. */
const placesOf = (clauses: readonly ReadClause[], kind: Kind): Places => {
  const keys = keysOf(clauses, kind);
  const last = Math.max(-1, ...keys.map((place) => place ?? -1));
  const end = keys.lastIndexOf(last);
  const earlier = Array.from({ length: Math.max(last, 0) }, (_, one) =>
    clauses.filter((_clause, at) => keys[at] === one),
  );
  const isOfCase = (clause: ReadClause, at: number): boolean =>
    at < end
      ? [...clause.topics].every((topic) => kind.own.includes(topic))
      : clause.topics.size > 0 && saysOnlyWhat(clause, earlier);
  const places: (number | undefined)[] = [];
  for (const [at, clause] of clauses.entries()) {
    const before = places.at(-1);
    places.push(keys[at] ?? (before !== undefined && isOfCase(clause, at) ? before : undefined));
  }
  return places;
};

const LEADS = /(?:\b(?:vs\.?|versus|against|on|with|via|using|by|for|of|at|in) )$/i;

/** The words of a clause that say some fields, with what leads to them; empty where they do not stand together. */
const spanOf = ({ words, draft: { said } }: ReadClause, fields: readonly DraftField[]): string => {
  const lower = words.toLowerCase();
  const spans = fields.flatMap((field) => {
    const one = said[field]?.words?.toLowerCase() ?? '';
    const start = one === '' ? -1 : lower.indexOf(one);
    return start < 0 ? [] : [{ start, end: start + one.length }];
  });
  if (spans.length === 0) return '';
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const lead = LEADS.exec(words.slice(0, start))?.[0] ?? '';
  return `${lead}${words.slice(start, end)}`;
};

/** What clauses that are one case's own say of other things, which is of all: the model of "llama 70b on 4 H100". */
const sharedIn = (
  clauses: readonly ReadClause[],
  { own }: Kind,
  isElsewhere: (field: DraftField) => boolean,
) =>
  clauses
    .map((clause) => {
      const fields = fieldsIn(clause.draft.fields).filter(
        (field) => !own.includes(FIELDS[field].belongs) && !isElsewhere(field),
      );
      return spanOf(clause, fields);
    })
    .filter((words) => words !== '');

const joined = (clauses: readonly { readonly at: number; readonly clause: Clause }[]): string =>
  clauses.reduce((line, { at, clause: { joint, words } }, place) => {
    if (place === 0) return words;
    const isNext = clauses[place - 1]?.at === at - 1;
    return `${line}${isNext && !joint.includes('\n') ? joint : ', '}${words}`;
  }, '');

/** "2 H100 in Virginia", beside others in Frankfurt. */
const NAMES_PLACE = /\bin (?:the )?[A-Z]/;

interface Placed {
  readonly at: number;
  readonly clause: ReadClause;
  readonly place: number | undefined;
}

/** What stands between each case and the one before it. */
const jointsOf = (placed: readonly Placed[]): readonly string[] =>
  placed.flatMap(({ clause: { joint }, place }, at) =>
    place !== undefined && place > 0 && !placed.slice(0, at).some((one) => one.place === place)
      ? [joint]
      : [],
  );

const MOST_CASES = 4;

/** "1.2M calls, 420k of them long, the rest short": parts of what was said are no jobs beside it. */
const OF_WHOLE = re`\b(?:${REST}|of (?:which|them|these|those|that)|overall|altogether|in (?:all|total)|total)\b`;

const casesOfKind = (clauses: readonly ReadClause[], kind: Kind): LineCases | undefined => {
  const places = placesOf(clauses, kind);
  const many = new Set(places.filter((place) => place !== undefined)).size;
  if (many < 2 || many > MOST_CASES) return undefined;
  const placed: readonly Placed[] = clauses.map((clause, at) => ({ at, clause, place: places[at] }));
  const ofCase = (one: number | undefined) => placed.filter(({ place }) => place === one);
  const said = (one: number | undefined): ReadonlySet<DraftField> =>
    new Set(ofCase(one).flatMap(({ clause }) => fieldsIn(clause.draft.fields)));
  const common = said(undefined);
  const all = Array.from({ length: many }, (_, one) => one);
  const saidInEach = all.map(said);
  const cases = all.map((one) => {
    const others = all.filter((other) => other !== one);
    const isPlaced = ofCase(one).some(({ clause }) => NAMES_PLACE.test(clause.words));
    const shared = others.flatMap((other) =>
      sharedIn(
        ofCase(other).map(({ clause }) => clause),
        kind,
        (field) =>
          common.has(field) ||
          saidInEach[one]?.has(field) === true ||
          (isPlaced && FIELDS[field].belongs === 'constraints'),
      ),
    );
    const kept = placed
      .filter(({ place }) => place === undefined || place === one)
      .map(({ at, clause, place }, index, those) => {
        const isFirst = place === one && !those.slice(0, index).some((other) => other.place === one);
        const words = isFirst ? [...new Set(shared), clause.words].join(', ') : clause.words;
        return { at, clause: { ...clause, words } };
      });
    return { words: joined(ofCase(one)), line: joined(kept) };
  });
  const isOwn = (field: DraftField): boolean =>
    kind.own.includes(FIELDS[field].belongs) ||
    (kind.kind === 'fleets' && FIELDS[field].belongs === 'constraints') ||
    saidInEach.every((fields) => fields.has(field));
  const ofOne = placed.filter(({ place }) => place !== undefined).map(({ clause }) => clause);
  const isOneJob = kind.kind === 'jobs' && areOfOne(ofOne);
  return {
    kind: isOneJob ? 'volumes' : kind.kind,
    cases,
    typed: joined(placed),
    addUp: doAddUp(jointsOf(placed)),
    isOwn,
  };
};

const LONGEST = 1000;
const MOST_CLAUSES = 24;

/** The ways in which a line may hold several cases, the likeliest first; whoever asks reads the lines. */
export const casesIn = async (text: string): Promise<readonly LineCases[]> => {
  const line = text.trim();
  const clauses = line.length > LONGEST ? [] : clausesOf(line);
  if (clauses.length < 2 || clauses.length > MOST_CLAUSES) return [];
  const read = await Promise.all(clauses.map(readClause));
  return KINDS.filter(({ kind }) => kind !== 'jobs' || !OF_WHOLE.test(line)).flatMap(
    (kind) => casesOfKind(read, kind) ?? [],
  );
};
