import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { restsOnUsage } from '../../src/measured/index.ts';
import { renderCard, renderText } from '../../src/render/index.ts';
import { answerFromColumns, answerToColumns } from '../../src/store/sql/json-column.ts';
import { ANSWER } from './records.ts';

/**
 * Cards to the letter as earlier days of llmcost kept them, one a line. None is ever changed: who makes one readable
 * again does it with an upgrade, as databases out there have cards like it.
 */

const Column = z.looseObject({ v: z.int() });
const Columns = z.strictObject({
  intent: Column,
  draft: Column,
  scenario: Column,
  evidence: Column,
  assumptions: Column,
  assessment: Column,
});
const Kept = z.strictObject({ kept: z.iso.date(), line: z.string(), columns: Columns });

const KEPT = readFileSync(new URL('../fixtures/kept/cards.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => Kept.parse(JSON.parse(line)));

const asKept = ({ columns }: (typeof KEPT)[number]) =>
  Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, JSON.stringify(column)]),
  ) as Record<keyof typeof columns, string>;

describe('cards that were kept', () => {
  it.each(KEPT)('of $kept is read and shown again: $line', (card) => {
    let problem: unknown;
    try {
      const answer = answerFromColumns(asKept(card));
      expect(renderCard(answer, { id: 'kept', audience: 'channel' }).blocks).not.toEqual([]);
      expect(renderText(answer)).not.toBe('');
    } catch (error) {
      problem = error;
    }
    expect(
      problem,
      'Cards like this are in databases, and could not be read. A new path is optional, or the column gets an upgrade in src/store/sql/json-column.ts.',
    ).toBeUndefined();
  });

  it('say whose a default was, also where only the words of version 1 told', () => {
    const [card] = KEPT;
    if (card === undefined) throw new Error('no card is kept');
    const value = [
      { field: 'selfHosted.ops.usdPerHour', value: 140, why: 'workspace default, set on 2026-11-20' },
      { field: 'selfHosted.ops.hoursPerMonth', value: 16, why: 'a tenth of an engineer' },
    ];
    const old = { ...asKept(card), assumptions: JSON.stringify({ v: 1, value }) };
    expect(answerFromColumns(old).assumptions).toEqual([{ ...value[0], origin: 'workspace' }, value[1]]);
  });

  it('say whose a price was, and what their texts say besides, also where only those of version 1 told', () => {
    const [card] = KEPT;
    if (card === undefined) throw new Error('no card is kept');
    const cited = (source: string) => ({ field: 'x', value: 1, source, date: '2026-11-20', stale: false });
    const { value } = z
      .looseObject({ value: z.record(z.string(), z.unknown()) })
      .parse(card.columns.evidence);
    const read = (sources: readonly unknown[], throughput: object) =>
      answerFromColumns({
        ...asKept(card),
        evidence: JSON.stringify({ v: 1, value: { ...value, sources, throughput } }),
      }).evidence;
    const texts = ['yours', 'workspace default', 'reserved: 30% off the median of 9 sellers', 'lambda.ai'];
    const speed = { low: 1, high: 2, basis: 'measured', source: 'Measured with vLLM on 1× H100.' };
    const { sources, throughput } = read(texts.map(cited), speed);
    expect(sources.map(({ kind }) => kind)).toEqual(['yours', 'workspace', 'median', undefined]);
    expect(throughput).toEqual({ ...speed, saysBasis: true });
    expect(read([], { ...speed, source: 'a benchmark of ours' }).throughput.saysBasis).toBeUndefined();
  });

  it('say which figures are of an export, also where only the words of version 1 told', () => {
    const [card] = KEPT;
    if (card === undefined) throw new Error('no card is kept');
    const typed = { words: '2x', by: 'U1' };
    const value = {
      version: 1,
      fields: { 'workload.tokensPerMonth': 1e9, 'selfHosted.spareReplicas': 2 },
      said: {
        'workload.tokensPerMonth': { words: 'from your usage, 2–15 Mar' },
        'selfHosted.spareReplicas': typed,
      },
    };
    const old = answerFromColumns({ ...asKept(card), draft: JSON.stringify({ v: 1, value }) }).draft;
    expect(old.said).toEqual({
      'workload.tokensPerMonth': { words: 'from your usage, 2–15 Mar', usage: '2–15 Mar' },
      'selfHosted.spareReplicas': typed,
    });
    expect(restsOnUsage(old)).toBe(true);
  });

  it.each(Object.entries(answerToColumns(ANSWER)))('are there of every version of %s', (name, text) => {
    const kept = KEPT.map((card) => Column.parse(JSON.parse(asKept(card)[name as 'intent'])).v);
    const { v } = Column.parse(JSON.parse(text));
    expect(
      Array.from({ length: v }, (_, index) => index + 1).filter((version) => !kept.includes(version)),
      'No card of this version is kept. Keep one: npm run keep -- "500M tokens A100 rental".',
    ).toEqual([]);
  });
});
