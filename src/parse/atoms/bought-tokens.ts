import type { Atom } from '../atoms.ts';
import { re } from '../expression.ts';
import { markAt, nounAt, unitAt } from '../quantities.ts';

/** "we buy 2B tokens of gpt-5", "build or buy": what is bought are tokens, and no hardware is owned for it. */

const BUYS =
  /^(?:buys?|bought|buying|purchas\w+|kaufen|gekaufte?n?|acheter|acheté|comprar|comprado|kopen|gekocht)$/i;

/** Capacity of an API, of which not every word is one of ours. */
const CAPACITY = /^ (?:\w+ )?(?:provisioned|ptus?|gsus?|throughput|tokens|(?:pre-?paid )?credits)\b/i;

/** The two sides of the old question: who builds hosts, and who buys pays for an API. */
const OR_BUY = re`\b(?:build|building|mak(?:e|ing))(?: it| our own)?,? ?(?:vs\.?|versus|or|\/|and) ?(?:to )?$`;

/** How many pieces may stand between the verb and what is bought: "2B of the cheapest tokens". */
const REACH = 5;
const LINKS = ['a', 'of', 'from', 'times', 'each', 'own', 'at', 'on'] as const;

const isHardware = (atoms: readonly Atom[], at: number): boolean =>
  atoms[at]?.kind === 'gpu' || atoms[at]?.kind === 'instance' || unitAt(atoms, at, 'gpu', 'server');

const isOfApi = (atoms: readonly Atom[], at: number): boolean =>
  atoms[at]?.kind === 'api' || unitAt(atoms, at, 'token', 'request') || nounAt(atoms, at, 'api');

const isBetween = (atoms: readonly Atom[], at: number): boolean => {
  const kind = atoms[at]?.kind;
  return (
    kind === 'number' ||
    kind === 'unknown' ||
    unitAt(atoms, at, 'million', 'thousand') ||
    markAt(atoms, at, ...LINKS)
  );
};

/** What the verb at a place buys, by the first thing behind it that says so. */
const boughtAt = (atoms: readonly Atom[], at: number): 'hardware' | 'tokens' | undefined => {
  for (let next = at + 1; next <= at + REACH; next += 1) {
    if (isHardware(atoms, next)) return 'hardware';
    if (isOfApi(atoms, next)) return 'tokens';
    if (!isBetween(atoms, next)) return undefined;
  }
  return undefined;
};

/** "tokens bought from openai", "sonnet is bought through bedrock" */
const areBought = (atoms: readonly Atom[], at: number): boolean =>
  isOfApi(atoms, at - 1) && markAt(atoms, at + 1, 'from', 'on', 'at');

const buysTokens = (text: string, atoms: readonly Atom[], at: number, { start, end }: Atom): boolean => {
  if (!BUYS.test(text.slice(start, end))) return false;
  const bought = boughtAt(atoms, at);
  if (bought !== undefined) return bought === 'tokens';
  return (
    OR_BUY.test(text.slice(Math.max(0, start - 32), start)) ||
    CAPACITY.test(text.slice(end, end + 48)) ||
    areBought(atoms, at)
  );
};

/** The atoms without the verbs that buy tokens: what is left of those says how GPUs are had. */
export const withoutTokensBought = (text: string, atoms: readonly Atom[]): readonly Atom[] =>
  atoms.filter((atom, at) => !(markAt(atoms, at, 'own') && buysTokens(text, atoms, at, atom)));
