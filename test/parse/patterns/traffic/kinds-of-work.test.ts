import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';

const fieldsOf = async (line: string) => (await parseLine(line)).draft.fields;

describe('the kind of work', () => {
  it.each(['batch 2B tokens a night qwen3 32b', 'nightly batch 2B tokens', 'offline batch 60B tokens'])(
    'may wait: %s',
    async (line) => {
      expect((await fieldsOf(line))['workload.batchShare']).toBe(1);
    },
  );

  it('is billed for the hours that are said to be the only ones, and else done within those of its night', async () => {
    const billed = await fieldsOf('nightly batch 20M tokens, billed 3 hours per night, H100');
    expect(billed['workload.windowHoursPerMonth']).toBeUndefined();
    expect(billed['selfHosted.procurement.billedHoursPerMonth']).toBeCloseTo((3 * 365) / 12, 9);
    const only = await fieldsOf('nightly batch 20M tokens, only 3 hours per night, H100');
    expect(only['workload.windowHoursPerMonth']).toBeUndefined();
    expect(only['selfHosted.procurement.billedHoursPerMonth']).toBeCloseTo((3 * 365) / 12, 9);
    const window = await fieldsOf('nightly batch 20M tokens, 3 hours per night, H100');
    expect(window['workload.windowHoursPerMonth']).toBeCloseTo((3 * 365) / 12, 9);
  });

  it('keeps a share that was said', async () => {
    expect((await fieldsOf('1B tokens 30% batch'))['workload.batchShare']).toBe(0.3);
  });

  it.each([
    ['Kimi K2 for coding, 2B tokens', 'coding-agent'],
    ['40k reviews a day, each text is classified by topic', 'classify'],
    ['a coding assistant for 50 devs, 2B tokens', 'coding-agent'],
    ['an assistant for 50 people, 2B tokens', 'chat'],
  ])('takes help with code for an agent that codes: %s', async (line, shape) => {
    expect((await fieldsOf(line))['workload.shapeOfWork']).toBe(shape);
  });

  it.each([
    ['12 support agents, 80 tickets a day each, 3k tokens a ticket', undefined],
    ['1B tokens agent with tools', 'agent'],
    ['1B tokens for our agents', 'agent'],
  ])('takes agents who are people for people: %s', async (line, shape) => {
    expect((await fieldsOf(line))['workload.shapeOfWork']).toBe(shape);
  });
});
