import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, FIELD_SCHEMAS } from '../../src/domain/draft.ts';
import { FIELD_NAMES, FIELDS } from '../../src/domain/fields/index.ts';
import { SHAPES_OF_WORK } from '../../src/domain/scenario.ts';
import { parseField, parseLine, printDraft } from '../../src/parse/index.ts';
import { FORM_INPUTS, inputId, inputOf } from '../../src/wire/form.ts';

const names = FIELD_NAMES;

describe('the table of fields', () => {
  it('has every field of a draft, and an input for each in the form', () => {
    expect(Object.keys(FIELDS).sort()).toEqual(Object.keys(FIELD_SCHEMAS).sort());
    const asked = new Set<string>(FORM_INPUTS);
    const boxes = names.filter((name) => FIELDS[name].input === 'check');
    expect(names.filter((name) => !asked.has(name))).toEqual(boxes);
    expect(boxes).toEqual(['constraints.dataResidency', 'constraints.frontierReasoning']);
    expect(FORM_INPUTS.length).toBe(asked.size);
  });

  it.each(names)('%s: its example is understood, in its own input and in a line', async (name) => {
    const { example } = FIELDS[name];
    const value = await parseField(name, example);
    const { draft } = await parseLine(example);
    // "2x A100" says the GPU too; a field of several parts is compared whole.
    if (draft.fields[name] !== undefined) expect(draft.fields[name]).toEqual(value);
    expect(Object.keys(draft.fields).length).toBeGreaterThan(0);
  });

  it.each(names.filter((name) => FIELDS[name].input === 'text'))(
    '%s: what its hint says can be typed',
    async (name) => {
      const [, list = ''] = /(?:, such as|, or) (.+)$/.exec(FIELDS[name].hint) ?? [];
      expect(list, FIELDS[name].hint).not.toBe('');
      for (const typed of list
        .replace(/\..*$/, (rest) => (/^\.\s/.test(rest) ? '' : rest))
        .split(/,(?!\d)|[,;] or /))
        if (typed.trim() !== '') await parseField(name, typed.trim());
    },
  );

  it.each(names.filter((name) => FIELDS[name].input === 'choice'))(
    '%s: its choices are its values',
    async (name) => {
      for (const [value] of FIELDS[name].choices ?? [])
        expect(String(await parseField(name, value))).toBe(value);
      expect(FIELDS[name].choices?.length).toBeGreaterThan(1);
    },
  );

  it.each(names.filter((name) => FIELDS[name].typed !== undefined || FIELDS[name].says !== undefined))(
    '%s: what it is typed as is read back, and so is each of its words',
    async (name) => {
      const { typed, says = [] } = FIELDS[name];
      if (typed !== undefined) {
        const share = FIELDS[name].dimension === 'share';
        const amount = FIELDS[name].dimension === 'usd' ? '$500' : share ? '50%' : '2';
        expect((await parseLine(typed.replace('{}', amount))).draft.fields, typed).toHaveProperty([name]);
      }
      for (const [value, words] of says) {
        const [first = ''] = words.split('|');
        expect((await parseLine(first)).draft.fields[name], first).toBe(value);
      }
    },
  );

  it.each(SHAPES_OF_WORK)(
    'the shape of work %s has words in `parse/patterns/looks/work.ts`',
    async (shape) => {
      const line = printDraft({ ...EMPTY_DRAFT, fields: { 'workload.shapeOfWork': shape } });
      expect(line).toMatch(/^as /);
      expect((await parseLine(line)).draft.fields['workload.shapeOfWork'], line).toBe(shape);
    },
  );

  it('names its inputs with ids that are read back', () => {
    for (const name of FORM_INPUTS) expect(inputOf(inputId(name))).toBe(name);
    for (const id of ['', 'form:', 'card.sources', 'form:__proto__', 'form:toString'])
      expect(inputOf(id)).toBeNull();
  });
});
