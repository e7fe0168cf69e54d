import { expect, it } from 'vitest';
import { findApi } from '../../src/catalog/index.ts';
import type { DraftFields } from '../../src/domain/draft.ts';
import { DAYS_PER_MONTH, WEEKS_PER_MONTH } from '../../src/domain/units.ts';
import { LlmcostError } from '../../src/errors.ts';
import { hintLines, parseLine } from '../../src/parse/index.ts';

/** Days and weeks of a month. */
export const DAYS = DAYS_PER_MONTH;
export const WEEKS = WEEKS_PER_MONTH;

/** The model that a family word means today; the catalog's own tests say which. */
const newest = (words: string): string => findApi(words)?.id ?? `no ${words}`;
export const SONNET = newest('sonnet');
export const HAIKU = newest('haiku');
export const OPUS = newest('opus');

export const GEMINI_FLASH = newest('gemini flash');
export const GROK = newest('grok');
export const DEEPSEEK = newest('deepseek api');

export type Phrase = readonly [line: string, fields: DraftFields];

const close = (value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value)
    ? expect.closeTo(value, Math.max(0, 8 - Math.floor(Math.log10(Math.abs(value)))))
    : value;

/** One test a phrase: exactly these fields and no other. */
export const understands = (phrases: readonly Phrase[]): void => {
  it.each(phrases.map(([line, fields]) => [line, fields] as const))('%s', async (line, fields) => {
    const { draft } = await parseLine(line);
    const expected = Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [field, close(value)]),
    );
    expect(draft.fields).toEqual(expected);
  });
};

export type Refusal = readonly [line: string, code: string, hint?: string];

/** What a line is read as, to be compared with what another is. */
export const fieldsOf = async (line: string): Promise<unknown> =>
  (await parseLine(line).catch(() => undefined))?.draft.fields ?? 'refused';

/** One test a phrase: the code, a sentence, and the first thing to type instead. */
export const refuses = (phrases: readonly Refusal[]): void => {
  it.each(phrases.map(([line, code, hint]) => [line, code, hint] as const))(
    '%s',
    async (line, code, hint) => {
      const error: unknown = await parseLine(line).catch((thrown: unknown) => thrown);
      if (!(error instanceof LlmcostError)) throw new Error(`${line} was read`, { cause: error });
      expect(error.code).toBe(code);
      expect(error.message).toMatch(/^["A-Z].*[.?]$/s);
      if (hint !== undefined) expect([...error.hints, ...hintLines(line, error)].join('\n')).toContain(hint);
    },
  );
};
