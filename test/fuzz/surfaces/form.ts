import fc from 'fast-check';
import { answerDraft } from '../../../src/answer/index.ts';
import { GPUS, MODELS, RENTAL_SELLERS } from '../../../src/catalog/index.ts';
import { type Draft, EMPTY_DRAFT } from '../../../src/domain/draft.ts';
import { FIELDS, MEASURES } from '../../../src/domain/fields/index.ts';
import {
  formValues,
  nameOfChoice,
  parseLine,
  printDraft,
  readForm,
  suggestionsFor,
} from '../../../src/parse/index.ts';
import { type FormStatus, renderForm, renderSuggestions } from '../../../src/render/index.ts';
import { FORM_INPUTS, type FormValues, inputChars, inputId } from '../../../src/wire/form.ts';
import { drawnValues } from '../../../src/wire/form-state.ts';
import { ViewState } from '../../../src/wire/view-state.ts';
import { someFields } from '../../helpers/any-draft.ts';
import { answerMust, refusalMust, viewMust } from '../must.ts';
import { anyName, anyText, piece } from '../pieces.ts';
import type { Surface } from '../surface.ts';
import { AS_OF } from './line.ts';

/** The form as a person, or a program that speaks Slack's protocol, fills it in. */
interface Filled {
  readonly base: Draft;
  /** By input id, as Slack nests it. */
  readonly state: Record<string, unknown>;
  readonly typed: string;
}

const NAMES = [
  ...MODELS.map(({ id }) => id),
  ...GPUS.map(({ id }) => id),
  ...RENTAL_SELLERS.map(({ name }) => name),
  'openai/gpt-5',
  'anthropic/claude-sonnet-5',
];

const words = fc.oneof(
  { weight: 4, arbitrary: piece },
  { weight: 3, arbitrary: fc.constantFrom(...Object.values(FIELDS).map(({ example }) => example)) },
  { weight: 1, arbitrary: anyText },
  { weight: 1, arbitrary: anyName },
);

const chosen = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NAMES) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...Object.values(FIELDS).flatMap(({ choices = [] }) => choices.map(([value]) => value)),
      ...MEASURES,
      'own-infrastructure',
      'region',
      'frontier',
      'more',
    ),
  },
  { weight: 1, arbitrary: anyName },
);

const option = chosen.map((value) => ({ value, text: { type: 'plain_text', text: value } }));

/** What Slack sends of one input, of the right kind or of another. */
const element = fc.oneof(
  { weight: 5, arbitrary: words.map((value): unknown => ({ type: 'plain_text_input', value })) },
  { weight: 3, arbitrary: option.map((selected_option): unknown => ({ selected_option })) },
  {
    weight: 2,
    arbitrary: fc.array(option, { maxLength: 12 }).map((selected_options): unknown => ({ selected_options })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      null,
      {},
      [],
      { value: null },
      { value: 5 },
      { selected_option: {} },
      { selected_conversation: 'C1' },
      { selected_options: [{}] },
    ),
  },
);

const base: fc.Arbitrary<Draft> = fc.oneof(
  fc.constant(EMPTY_DRAFT),
  fc.constant<Draft>({ version: 1, fields: { 'workload.tokensPerMonth': 5e8 }, said: {} }),
  someFields.map((fields): Draft => ({ version: 1, fields, said: {} })),
);

/** The inputs that decide which others count, and where the volume is said. */
const ESSENTIAL = [
  'measure',
  'workload.tokensPerMonth',
  'selfHosted.procurement.kind',
  'apis',
  'apis.own',
] as const;

const filled: fc.Arbitrary<Filled> = fc
  .record({
    base,
    inputs: fc.array(
      fc.tuple(fc.oneof(fc.constantFrom(...FORM_INPUTS), fc.constantFrom(...ESSENTIAL)), element),
      { maxLength: 12 },
    ),
    stray: fc.array(fc.tuple(anyName, element), { maxLength: 1 }),
  })
  .map(({ base, inputs, stray }) => {
    const state = Object.fromEntries([
      ...inputs.map(([name, value]): [string, unknown] => [inputId(name), { [inputId(name)]: value }]),
      ...stray.map(([name, value]): [string, unknown] => [name, { [name]: value }]),
    ]);
    return { base, state, typed: JSON.stringify([base, inputs.map(([, value]) => value), stray]) };
  });

/** Slack's own limit of an input holds before anything is sent. */
const withinLimits = (values: FormValues): FormValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? [...value].slice(0, inputChars(name as keyof FormValues & (typeof FORM_INPUTS)[number])).join('')
        : value,
    ]),
  );

const menusMust = (typed: string, words: string): void => {
  for (const input of [
    'selfHosted.model',
    'selfHosted.gpu',
    'selfHosted.procurement.seller',
    'apis',
  ] as const) {
    const options = renderSuggestions(suggestionsFor(input, words, AS_OF));
    for (const { text, value, description } of options) {
      const lengths = [text.text, value ?? '', description?.text ?? ''].map((part) => [...part].length);
      if (
        text.text.trim() === '' ||
        (lengths[0] ?? 0) > 75 ||
        (lengths[1] ?? 0) > 150 ||
        (lengths[2] ?? 0) > 75
      )
        throw new Error(`an option that Slack refuses for ${typed}`);
    }
  }
};

const attempt = (draft: Draft, typed: string): FormStatus => {
  try {
    const answer = answerDraft(
      draft,
      { kind: 'estimate', preview: false, ignoredWords: [] },
      { asOf: AS_OF },
    );
    answerMust(answer, typed);
    return { kind: 'answer', answer };
  } catch (error) {
    refusalMust(error, typed, 'refusal');
    return { kind: 'words', words: (error as Error).message };
  }
};

export const formMust = async ({ base, state, typed }: Filled): Promise<void> => {
  const values = withinLimits({ ...formValues(base).values, ...drawnValues(ViewState.parse(state)) });
  const read = await readForm({ values, base, by: 'U012AB3CD' });
  const status = attempt(read.draft, typed);
  const [problem] = read.problems.values();
  const view = renderForm({
    values,
    meta: '{}',
    status: problem === undefined ? status : { kind: 'words', words: problem },
    basis: status.kind === 'answer' ? status.answer : undefined,
    nameOf: nameOfChoice,
    benchmark: read.benchmark,
    ignored: Object.keys(state).slice(0, 3),
  });
  viewMust('modal', view, typed, 'form');
  const again = await parseLine(printDraft(read.draft)).catch((error: unknown) => error);
  if (again instanceof Error && Object.keys(read.draft.fields).length > 0) throw again;
  menusMust(typed, typed.slice(0, 200));
};

export const form: Surface<Filled> = { name: 'form', share: 15, tries: 15, inputs: filled, holds: formMust };
