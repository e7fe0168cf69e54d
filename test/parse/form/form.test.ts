import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GPUS, MODELS, RENTAL_SELLERS } from '../../../src/catalog/index.ts';
import { type Draft, type DraftField, type DraftFields, EMPTY_DRAFT } from '../../../src/domain/draft.ts';
import { FIELD_NAMES, FIELDS, MEASURES } from '../../../src/domain/fields/index.ts';
import { formValues, parseLine, printDraft, readForm } from '../../../src/parse/index.ts';
import { viewProblems } from '../../../src/playground/validate/index.ts';
import { renderForm } from '../../../src/render/index.ts';
import type { FormValues, InputName } from '../../../src/wire/form.ts';
import { isMeant } from '../../../src/wire/form-layout.ts';
import { anyFields, someFields } from '../../helpers/any-draft.ts';
import { oneOf, runs } from '../../helpers/effort.ts';
import { HOSTILE } from '../../helpers/hostile.ts';

const read = (values: FormValues, base: Draft = EMPTY_DRAFT) => readForm({ values, base, by: 'U1' });

/** What people type into inputs, right and wrong. */
const TYPED: readonly string[] = [
  ...Object.values(FIELDS).map(({ example }) => example),
  '1.2B',
  '20k * 1.5k',
  '$1.79',
  '40%',
  '0.4',
  '12',
  '10 a day',
  '3 years',
  '0.25 FTE',
  '15 cents',
  'auto',
  '0',
  '-5',
  '300M-800M',
  'lots',
  '€2',
  '1e9',
  '0.1 + 0.2',
  '1/3',
  '33.3333%',
  '$3/$15',
  'sonnet, $3/$15',
  'gpt-5 and haiku',
  'groq llama 70b',
  '[{"id":"own/x","usdPerMillionInput":1,"usdPerMillionOutput":2,"discount":0.1}]',
  '$6k a month on $3/$15',
  '900 output tok/s per GPU',
  '5000 tok/s in total',
  'form',
  'help',
  'preview',
  '=',
  'a=b',
  '<!channel>',
];

const typed = fc.oneof(
  fc.constantFrom(...TYPED),
  fc.constantFrom(...HOSTILE),
  fc.integer({ min: 0, max: 900 }).map(String),
);
const choice = (field: DraftField) =>
  fc.constantFrom(...(FIELDS[field].choices ?? []).map(([value]) => value));
const SEARCHED: Partial<Record<InputName, readonly string[]>> = {
  'selfHosted.model': [...MODELS.map(({ id }) => id), 'our-own-13b', 'Llama 70B'],
  'selfHosted.gpu': [...GPUS.map(({ id }) => id), 'our chip', 'h100'],
  'selfHosted.procurement.seller': RENTAL_SELLERS.map(({ name }) => name),
};

const inputs = Object.fromEntries(
  FIELD_NAMES.filter((field) => FIELDS[field].input !== 'check' && field !== 'apis').map(
    (field): [string, fc.Arbitrary<string>] => [
      field,
      FIELDS[field].input === 'choice'
        ? choice(field)
        : FIELDS[field].input === 'search'
          ? fc.constantFrom(...(SEARCHED[field] ?? []))
          : fc.oneof(
              { weight: 3, arbitrary: fc.constant(FIELDS[field].example) },
              { weight: 2, arbitrary: typed },
            ),
    ],
  ),
);

/** Any filling of the form, a few inputs at a time. */
const fillings: fc.Arbitrary<FormValues> = fc
  .tuple(
    fc.record(
      {
        ...inputs,
        measure: fc.constantFrom(...MEASURES),
        apis: fc.uniqueArray(
          fc.constantFrom(
            'openai/gpt-5',
            'anthropic/claude-sonnet-5',
            'openai/gpt-5-mini',
            'groq/llama-3.3-70b-versatile',
          ),
          { minLength: 1, maxLength: 4 },
        ),
        'apis.own': typed,
        constraints: fc.uniqueArray(fc.constantFrom('own-infrastructure', 'region', 'frontier')),
      },
      { requiredKeys: [] },
    ),
    fc.array(fc.nat(200), { minLength: 1, maxLength: 14 }),
  )
  .map(([all, picks]) => {
    const names = Object.keys(all);
    const chosen = new Set(picks.map((pick) => names[pick % Math.max(1, names.length)]));
    return Object.fromEntries(Object.entries(all).filter(([name]) => chosen.has(name))) as FormValues;
  });

describe('the form', () => {
  it('makes drafts that a line can say: printed and typed again, each is the same', async () => {
    await fc.assert(
      fc.asyncProperty(fillings, async (values) => {
        const { draft } = await read(values);
        const again = await parseLine(printDraft(draft));
        expect(again.draft.fields).toEqual(draft.fields);
      }),
      runs(60),
    );
  });

  it.each([undefined, 'rent', 'own', 'paid'])(
    'printed and opened again, pays as it did: %s',
    async (kind) => {
      const chosen = kind === undefined ? {} : { 'selfHosted.procurement.kind': kind };
      const values = {
        measure: 'tokens',
        'selfHosted.gpu': 'rx-9060-xt',
        'selfHosted.power.usdPerKwh': '0.12',
        ...chosen,
      };
      const { draft } = await read(values);
      const again = await parseLine(printDraft(draft));
      expect(formValues(again.draft).values).toEqual(values);
    },
  );

  it('opened with a draft that it made and sent unchanged, gives the same draft, and says who said what', async () => {
    await fc.assert(
      fc.asyncProperty(fillings, async (values) => {
        const { draft } = await read(values);
        const opened = formValues(draft);
        expect(opened.kept).toEqual([]);
        const again = await readForm({ values: opened.values, base: draft, by: 'U2' });
        expect([...again.problems]).toEqual([]);
        expect(again.draft.fields).toEqual(draft.fields);
        expect(again.draft.said).toEqual(draft.said);
      }),
      runs(60),
    );
  });

  it('never throws, and says what to type for what it cannot read', async () => {
    const modeOf = ({ means = [] }: (typeof FIELDS)[DraftField]): FormValues => ({
      measure: means.find((each) => each !== 'rent' && each !== 'own') ?? 'tokens',
      'selfHosted.procurement.kind': means.includes('own') ? 'own' : 'rent',
    });
    const tries = [...HOSTILE, ...TYPED].flatMap((hostile, row) =>
      (Object.keys(inputs) as DraftField[])
        .filter((_, column) => oneOf(6, row + column))
        .map((name) => ({ name, hostile })),
    );
    for (const { name, hostile } of tries) {
      const { draft, problems } = await read({ ...modeOf(FIELDS[name]), [name]: hostile });
      const problem = problems.get(name);
      if (problem !== undefined) expect(problem).toMatch(/type|write|leave|name|give/i);
      else if (hostile.trim() !== '') expect(draft.fields[name], `${name} ${hostile}`).toBeDefined();
    }
  });
});

const of = async (line: string): Promise<Draft> => (await parseLine(line, { by: 'U1' })).draft;

describe('any draft as a form', () => {
  it('is a modal that Slack takes, and sent unchanged loses nothing that means something', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(someFields, anyFields), async (fields) => {
        const base: Draft = { version: 1, fields, said: {} };
        const { values } = formValues(base);
        const view = renderForm({
          values,
          meta: '{}',
          status: { kind: 'words', words: 'How many tokens a month?' },
          basis: undefined,
          nameOf: (_, value) => value,
          benchmark: null,
          ignored: [],
        });
        expect(viewProblems('modal', JSON.parse(JSON.stringify(view)))).toEqual([]);
        const { draft, problems } = await readForm({ values, base, by: 'U1' });
        expect([...problems]).toEqual([]);
        for (const name of Object.keys(fields) as DraftField[]) {
          const apis = fields.apis ?? [];
          const twice = name === 'apis' && new Set(apis.map(({ id }) => id)).size < apis.length;
          if (isMeant(name, values) && !twice) expect(draft.fields[name], name).toEqual(fields[name]);
        }
      }),
      runs(50),
    );
  });
});

describe('a line as a form', () => {
  it.each([
    '500M tokens A100 rental',
    '40k requests/day, 1500 in 300 out, qwen3 32b',
    '375M input tokens, 125M output tokens, 8 H100s own at $25k each, over 3 years, residual 20%, $0.15/kWh',
    '$6k a month on sonnet, EU only',
    '1B tokens 2x A100 at $1.79/hr on Lambda vs $3/$15, gpt-5, 20% discount',
    '1B tokens vs gpt-5, $3/$15 and haiku',
    'gpt-5 $9k/mo, sonnet $4k/mo',
    '$20k a month on 60% opus 40% haiku',
    '300M tokens, 90% input, 60% cached, no data residency, no frontier reasoning',
    '8x H100 40% util 2500 tok/s per GPU, power included, n+1',
  ])('%s', async (line) => {
    const draft = await of(line);
    const { values, kept } = formValues(draft);
    expect(kept.filter((field) => FIELDS[field].input !== 'none')).toEqual([]);
    const again = await readForm({ values, base: draft, by: 'U2' });
    expect(again.draft).toEqual(draft);
  });

  it.each([
    ['40k requests/day, 1500 in 300 out', 'workload.requestsPerMonth', '40k a day'],
    ['10M tokens a day', 'workload.tokensPerMonth', '10M a day'],
    ['100M tokens a week', 'workload.tokensPerMonth', '100M a week'],
    ['500M tokens', 'workload.tokensPerMonth', '500M'],
    [
      'gpt-5 $9k/mo, sonnet $4k/mo',
      'workload.bill',
      '$9k a month on openai/gpt-5 and $4k a month on anthropic/claude-sonnet-5-5',
    ],
  ] as const)('shows a volume as it is round: %s', async (line, field, text) => {
    expect(formValues(await of(line)).values[field]).toBe(text);
  });

  it('names who changed what', async () => {
    const base = await of('500M tokens A100 rental');
    const { values } = formValues(base);
    const { draft } = await readForm({ values: { ...values, 'selfHosted.gpu': 'h200' }, base, by: 'U2' });
    expect(draft.said['workload.tokensPerMonth']).toEqual({ words: '500M tokens', by: 'U1' });
    expect(draft.said['selfHosted.gpu']).toEqual({ words: 'h200', by: 'U2' });
  });

  it('costs another model by its own shape, and the same one by the shape that was said', async () => {
    const base = await of('500M tokens hermes 3 70b on 2x h100');
    const { values } = formValues(base);
    const other = await readForm({ values: { ...values, 'selfHosted.model': 'qwen3-32b' }, base, by: 'U2' });
    expect(other.draft.fields).not.toHaveProperty('selfHosted.modelSpec');
    const same = await readForm({ values, base, by: 'U2' });
    expect(same.draft.fields).toHaveProperty(['selfHosted.modelSpec', 'layers'], 80);
  });

  it('keeps what no input can hold as it is', async () => {
    const apis = Array.from({ length: 90 }, (_, at) => ({
      id: `own/${'x'.repeat(40)}-${at}`,
      usdPerMillionInput: 1,
      usdPerMillionOutput: 2,
    }));
    const base: Draft = { ...EMPTY_DRAFT, fields: { 'workload.tokensPerMonth': 1e9, apis } };
    const { values, kept } = formValues(base);
    expect(kept).toEqual(['apis']);
    expect((await readForm({ values, base, by: 'U1' })).draft.fields).toEqual(base.fields);
  });

  it('of rent and own, and of the ways to say a volume, takes the chosen one', async () => {
    const values: FormValues = {
      measure: 'requests',
      'workload.tokensPerMonth': '500M',
      'workload.requestsPerMonth': '1M',
      'selfHosted.procurement.kind': 'own',
      'selfHosted.procurement.usdPerGpuHour': '$2',
      'selfHosted.procurement.usdPerGpu': '$25k',
    };
    expect((await read(values)).draft.fields).toEqual({
      'workload.requestsPerMonth': 1e6,
      'selfHosted.procurement.kind': 'own',
      'selfHosted.procurement.usdPerGpu': 25_000,
    } satisfies DraftFields);
  });
});
