import { defined } from '../defined.ts';
import { type Draft, type DraftField, EMPTY_DRAFT, fieldsIn } from '../domain/draft.ts';
import { ALL_FIELDS, VOLUMES } from '../domain/fields/index.ts';
import { LlmcostError } from '../errors.ts';
import { LONGEST_LINE, parseLine, tryLine } from './line.ts';
import { understoodIn } from './problems.ts';

/** What can be understood of any text at all: for a message that was written to people and not to us. */

/** What was understood of a line that cannot be costed. */
export interface Understood {
  readonly draft: Draft;
  /** Pieces that were not understood. */
  readonly ignored: readonly string[];
}

const PIECE_CHARS = 80;
const MOST_PIECES = 60;

/** Fields of which only one may be said: the first piece that speaks of the matter wins. */
const MATTERS: readonly (readonly DraftField[])[] = [
  VOLUMES,
  ALL_FIELDS.filter((field) => field.startsWith('selfHosted.procurement.')),
  ['selfHosted.gpuCount', 'selfHosted.replicas', 'selfHosted.idleGpus', 'selfHosted.gpusPerReplica'],
  ['selfHosted.throughput', 'selfHosted.tokensPerSecondPerReplica'],
  ['selfHosted.plannedLoad', 'workload.trafficShape', 'workload.peakToAverage'],
];

const isTaken = (draft: Draft, field: DraftField): boolean => {
  const matter = MATTERS.find((fields) => fields.includes(field)) ?? [field];
  return matter.some((one) => draft.fields[one] !== undefined);
};

const merged = (draft: Draft, piece: Draft): Draft => {
  const fresh = fieldsIn(piece.fields).filter((field) => !isTaken(draft, field));
  const pick = (from: object) =>
    Object.fromEntries(Object.entries(from).filter(([field]) => fresh.some((one) => one === field)));
  return {
    version: 1,
    fields: { ...draft.fields, ...pick(piece.fields) },
    said: { ...draft.said, ...pick(piece.said) },
  };
};

const attempt = async (text: string, by: string | undefined): Promise<Understood | undefined> => {
  const read = await tryLine(text, { isPart: true, ...defined({ by }) });
  return (
    read && { draft: read.draft, ignored: read.intent.kind === 'estimate' ? read.intent.ignoredWords : [] }
  );
};

/** What a refused piece says all the same. */
const partOf = async (text: string): Promise<Draft> => {
  try {
    return (await parseLine(text, { isPart: true })).draft;
  } catch (error) {
    if (!(error instanceof LlmcostError)) throw error;
    return (error.code === 'not-understood' ? understoodIn(error) : undefined) ?? EMPTY_DRAFT;
  }
};

const SPLITS = [/\n+|[.;!?]+(?=\s|$)/u, /,\s+|\s+(?:and|but)\s+/u] as const;

const understand = async (text: string, by: string | undefined, level: number): Promise<Understood> => {
  const whole = await attempt(text, by);
  if (whole !== undefined) return whole;
  const split = SPLITS[level];
  if (split === undefined) return { draft: await partOf(text), ignored: [text.trim().slice(0, PIECE_CHARS)] };
  let draft = EMPTY_DRAFT;
  const ignored: string[] = [];
  for (const piece of text.split(split).slice(0, MOST_PIECES)) {
    if (piece.trim() === '') continue;
    const part = await understand(piece, by, level + 1);
    draft = merged(draft, part.draft);
    ignored.push(...part.ignored);
  }
  return { draft, ignored };
};

/** Never refuses: what cannot be read is named in `ignored`. */
export const understandText = (text: string, options: { readonly by?: string } = {}): Promise<Understood> =>
  understand(text.slice(0, LONGEST_LINE), options.by, 0);
