import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS, MEASURES } from '../../src/domain/fields/index.ts';
import { viewProblems } from '../../src/playground/validate/index.ts';
import { type FormStatus, inputLabel, renderForm, renderSuggestions } from '../../src/render/index.ts';
import {
  FORM_INPUTS,
  type FormValues,
  type InputName,
  inputChars,
  inputId,
  MORE,
} from '../../src/wire/form.ts';
import { shownInputs } from '../../src/wire/form-layout.ts';
import { VIEW } from '../../src/wire/limits.ts';
import { ANSWERS } from '../fixtures/answers/index.ts';
import { ANY_CHARACTER } from '../helpers/any-character.ts';
import { textsOf } from '../helpers/block-limits.ts';
import { runs } from '../helpers/effort.ts';
import { HOSTILE } from '../helpers/hostile.ts';
import { activeMarkup, uglyIn } from '../helpers/ugly.ts';

const answers = Object.values(ANSWERS).map((make) => make());

const draw = (values: FormValues, status: FormStatus, ignored: readonly string[] = []) =>
  renderForm({
    values,
    meta: '{}',
    status,
    basis: status.kind === 'answer' ? status.answer : answers[0],
    nameOf: (_, value) => value,
    benchmark: null,
    ignored,
  });

const problems = (view: ReturnType<typeof renderForm>): string[] =>
  viewProblems('modal', JSON.parse(JSON.stringify(view)));

const NOTHING: FormStatus = { kind: 'words', words: 'How many tokens a month?' };

const textFor = (name: InputName) =>
  fc
    .oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 200, unit: ANY_CHARACTER }))
    .map((text) => [...text].slice(0, inputChars(name)).join(''));

const menuText = fc
  .oneof(fc.constantFrom(...HOSTILE), fc.string({ minLength: 1, maxLength: 140, unit: 'grapheme' }))
  .map((text) => [...text].slice(0, 150).join(''))
  .filter((text) => text.trim() !== '');

const isSearch = (name: InputName): boolean =>
  name in FIELDS && FIELDS[name as keyof typeof FIELDS].input === 'search';

const filled: fc.Arbitrary<FormValues> = fc.record(
  {
    ...Object.fromEntries(
      FORM_INPUTS.map((name): [string, fc.Arbitrary<string>] => [
        name,
        isSearch(name) ? menuText : textFor(name),
      ]),
    ),
    measure: fc.constantFrom(...MEASURES),
    'selfHosted.procurement.kind': fc.constantFrom('rent', 'own', 'paid'),
    apis: fc.uniqueArray(menuText, { maxLength: 100 }),
    constraints: fc.subarray(['own-infrastructure', 'region', 'frontier']),
    more: fc.constant([MORE]),
    to: fc.constantFrom('all', 'me'),
    where: fc.constant('C0GENERAL1'),
  },
  { requiredKeys: [] },
);

describe('the form as a modal', () => {
  it('is what Slack takes, whatever stands in it', () => {
    fc.assert(
      fc.property(
        filled,
        fc.constantFrom(...answers),
        fc.array(menuText, { maxLength: 30 }),
        (values, answer, ignored) => {
          expect(problems(draw(values, { kind: 'answer', answer }, ignored))).toEqual([]);
          expect(problems(draw(values, { kind: 'words', words: ignored.join(' ') || 'x' }, ignored))).toEqual(
            [],
          );
        },
      ),
      runs(25),
    );
  });

  it('draws the inputs that are asked for, what is required marked, none of the first called optional', () => {
    for (const values of [{}, { more: [MORE] }, { 'selfHosted.procurement.kind': 'own', measure: 'bill' }]) {
      const { blocks } = draw(values, NOTHING);
      const drawn = blocks.filter(({ block_id }) => block_id?.startsWith('form:') === true);
      expect(drawn.map(({ block_id }) => block_id)).toEqual(shownInputs(values).map(inputId));
      const marked = blocks.flatMap((block) =>
        block.type === 'input' && block.label.text.endsWith('(required)') ? [block] : [],
      );
      expect(marked.map(({ optional }) => optional)).toEqual([false]);
    }
    const first = draw({}, NOTHING).blocks.filter((block) => block.type === 'input');
    expect(first.filter(({ optional }) => optional === true)).toEqual([]);
    expect(draw({ more: [MORE] }, NOTHING).blocks.length).toBeLessThan(VIEW.blocks);
  });

  it('shows a default in every empty input, in words for people', () => {
    const blocks = answers.flatMap((answer) => draw({ more: [MORE] }, { kind: 'answer', answer }).blocks);
    const odd = blocks.filter((block) => {
      if (block.type !== 'input' || !('placeholder' in block.element)) return false;
      const words = block.element.placeholder?.text ?? '';
      return words === '' || uglyIn(words).length > 0;
    });
    expect(odd).toEqual([]);
  });

  it('passes on no markup at its top', () => {
    for (const words of HOSTILE) {
      const top = draw({}, { kind: 'words', words }, [words]).blocks.slice(0, 3);
      expect(textsOf(top).flatMap(activeMarkup)).toEqual([]);
    }
  });

  it('says what is wrong below its input, and shows no error as the answer so far', () => {
    const wrong = 'A share is from 0% to 100%: type "80/20".';
    const wrongAt = (names: readonly InputName[]) =>
      renderForm({
        values: { more: [MORE] },
        meta: '{}',
        status: NOTHING,
        basis: answers[0],
        nameOf: (_, value) => value,
        benchmark: null,
        ignored: [],
        problems: new Map(names.map((name) => [name, wrong])),
      });
    const { blocks } = wrongAt(['workload.inputShare']);
    const at = blocks.findIndex(({ block_id }) => block_id === inputId('workload.inputShare'));
    expect(JSON.stringify(blocks[at + 1])).toContain('from 0% to 100%');
    expect(JSON.stringify(blocks[0])).not.toContain('So far');
    expect(problems(wrongAt(FORM_INPUTS))).toEqual([]);
  });

  it('calls every input by a name of its own', () => {
    const labels = FORM_INPUTS.map(inputLabel);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('the options of a search menu', () => {
  it('are what Slack takes, whatever they are called', () => {
    const options = renderSuggestions(
      HOSTILE.filter((text) => text.trim() !== '').map((text, at) => ({
        value: `v${at}`,
        label: text,
        note: text,
      })),
    );
    for (const { text, description } of options) {
      expect([...text.text].length).toBeLessThanOrEqual(75);
      expect(text.text.trim()).not.toBe('');
      expect([...(description?.text ?? '')].length).toBeLessThanOrEqual(75);
    }
  });
});
