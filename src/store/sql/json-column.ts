import * as z from 'zod';
import { onceFor } from '../../bounded.ts';
import type { Answer } from '../../domain/answer.ts';
import { Assessment } from '../../domain/assessment.ts';
import { Draft } from '../../domain/draft.ts';
import { Assumption, Evidence } from '../../domain/evidence.ts';
import { Intent } from '../../domain/intent.ts';
import { Scenario } from '../../domain/scenario.ts';
import type { AnswerColumns } from './tables.ts';
import { type Upgrade, withOrigin, withToldEvidence, withUsage } from './upgrades.ts';

/**
 * A value as JSON text with the version of its shape. Text, not a database's own JSON: what was written is read back
 * to the letter, NUL characters and lone surrogates of hostile text included.
 */
export interface JsonColumn<T> {
  readonly write: (value: T) => string;
  /** Throws a ZodError or SyntaxError for what is not such a value. */
  readonly read: (text: string) => T;
}

const Envelope = z.strictObject({ v: z.int().min(1), value: z.unknown() });

/**
 * `upgrades[0]` reads version 1 as version 2, and so on: the version written is one more than there are upgrades. Add
 * one whenever the schema stops to accept what it once wrote.
 */
export const jsonColumn = <T>(
  schema: { readonly parse: (value: unknown) => T },
  upgrades: readonly Upgrade[] = [],
): JsonColumn<T> => {
  const version = upgrades.length + 1;
  return {
    write: (value) => JSON.stringify({ v: version, value }),
    read: (text) => {
      const { v, value } = Envelope.parse(JSON.parse(text));
      if (v > version) throw new RangeError(`version ${v} was written by a newer llmcost`);
      return schema.parse(upgrades.slice(v - 1).reduce((old, upgrade) => upgrade(old), value));
    },
  };
};

/** A column of whatever JSON its writer keeps; who reads it knows what it must be. */
export const anyJsonColumn = jsonColumn(z.json());
/** What such a column holds once its value is dropped. */
export const DROPPED = anyJsonColumn.write(null);

/** A draft, as JSON with a version. */
export const draftColumn: JsonColumn<Draft> = jsonColumn(Draft, [withUsage]);
/** An intent, as JSON with a version. */
export const intentColumn: JsonColumn<Intent> = jsonColumn(Intent);
const scenario = jsonColumn(Scenario);
const evidence = jsonColumn(Evidence, [withToldEvidence, withToldEvidence]);
const assumptions = jsonColumn(z.array(Assumption), [withOrigin]);
const assessment = jsonColumn(Assessment);

/** An answer part by part, so that one part may change its version alone. */
export const answerToColumns = onceFor(
  (answer: Answer): AnswerColumns => ({
    intent: intentColumn.write(answer.intent),
    draft: draftColumn.write(answer.draft),
    scenario: scenario.write(answer.scenario),
    evidence: evidence.write(answer.evidence),
    assumptions: assumptions.write(answer.assumptions),
    assessment: assessment.write(answer.assessment),
  }),
);

/** The answer again. Throws where a part is of no version that we know, or does not parse. */
export const answerFromColumns = (row: AnswerColumns): Answer => ({
  intent: intentColumn.read(row.intent),
  draft: draftColumn.read(row.draft),
  scenario: scenario.read(row.scenario),
  evidence: evidence.read(row.evidence),
  assumptions: assumptions.read(row.assumptions),
  assessment: assessment.read(row.assessment),
});

/** Words that a person typed. As JSON, because PostgreSQL takes no NUL character in text. */
export const wordsColumn = {
  write: (words: string | undefined): string | null => (words === undefined ? null : JSON.stringify(words)),
  read: (text: string | null): { words: string } | Record<never, never> =>
    text === null ? {} : { words: z.string().parse(JSON.parse(text)) },
};
