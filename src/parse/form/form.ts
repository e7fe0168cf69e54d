import {
  ALL_FIELDS,
  type Draft,
  type DraftApi,
  type DraftField,
  type DraftFields,
  fieldsIn,
  isDraftField,
  setIn,
} from '../../domain/draft.ts';
import { FIELDS } from '../../domain/fields/index.ts';
import { LlmcostError } from '../../errors.ts';
import { isSameJson } from '../../json.ts';
import { FORM_INPUTS, type FormValues, type InputName } from '../../wire/form.ts';
import { isMeant } from '../../wire/form-layout.ts';
import { readBenchmark } from '../benchmark/benchmark.ts';
import { type Benchmark, benchmarkFields } from '../benchmark/load-test.ts';
import { parseField } from '../field/field.ts';
import { quoted } from '../problems.ts';
import { checked } from '../reading.ts';
import { formValues } from './values.ts';

/** What stands in the form as a draft, or as what is wrong with each input. */

/** What the inputs of a form say. */
export interface FormRead {
  readonly draft: Draft;
  /** A sentence for each input that cannot be read; the draft leaves those out. */
  readonly problems: ReadonlyMap<InputName, string>;
  /** A pasted block, where the throughput is one. */
  readonly benchmark: Benchmark | null;
}

interface FormReading {
  readonly values: FormValues;
  readonly fields: DraftFields;
  readonly problems: Map<InputName, string>;
}

const text = (values: FormValues, name: InputName): string => {
  const value = values[name];
  return typeof value === 'string' ? value.trim() : '';
};
const list = (values: FormValues, name: InputName): readonly string[] => {
  const value = values[name];
  return typeof value === 'string' || value === undefined ? [] : value;
};

const attempt = async (
  { problems }: FormReading,
  name: InputName,
  read: () => Promise<void>,
): Promise<void> => {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof LlmcostError)) throw error;
    problems.set(name, error.message);
  }
};

/** A menu's value is a name as it is; anything else is read like a line. */
const readField = async (reader: FormReading, field: DraftField): Promise<void> => {
  const typed = text(reader.values, field);
  if (typed === '') return;
  await attempt(reader, field, async () => {
    const value =
      FIELDS[field].input === 'search'
        ? checked(field, reader.values[field], typed)
        : await parseField(field, typed);
    setIn(reader.fields, field, value);
  });
};

const unique = (apis: readonly DraftApi[]): DraftApi[] =>
  apis.filter((api, index) => apis.findIndex(({ id }) => id === api.id) === index);

const readApis = async (reader: FormReading): Promise<void> => {
  const chosen = list(reader.values, 'apis').map((id): DraftApi => ({ id }));
  const typed = text(reader.values, 'apis.own');
  const own: DraftApi[] = [];
  if (typed !== '')
    await attempt(reader, 'apis.own', async () => {
      own.push(...(await parseField('apis', typed)));
    });
  // The menu's order counts; what is typed about a chosen name adds its prices.
  const withPrices = chosen.map((api) => own.find(({ id }) => id === api.id) ?? api);
  const inOrder = unique([...withPrices, ...own]);
  if (inOrder.length > 0)
    await attempt(reader, 'apis', async () => {
      reader.fields.apis = checked('apis', inOrder, `${quoted(inOrder.map(({ id }) => id).join(', '))}`);
    });
};

const readBoxes = ({ values, fields }: FormReading, base: DraftFields): void => {
  const boxes = list(values, 'constraints');
  if (boxes.includes('own-infrastructure')) fields['constraints.dataResidency'] = 'own-infrastructure';
  else if (boxes.includes('region')) fields['constraints.dataResidency'] = 'region';
  else if (base['constraints.dataResidency'] === 'none') fields['constraints.dataResidency'] = 'none';
  if (boxes.includes('frontier')) fields['constraints.frontierReasoning'] = true;
  else if (base['constraints.frontierReasoning'] === false) fields['constraints.frontierReasoning'] = false;
};

/** What was typed into the other inputs goes before what the block says of them. */
const readThroughput = async (reader: FormReading): Promise<Benchmark | null> => {
  const typed = text(reader.values, 'selfHosted.throughput');
  let block: Benchmark | null = null;
  await attempt(reader, 'selfHosted.throughput', async () => {
    block = readBenchmark(typed);
  });
  if (reader.problems.has('selfHosted.throughput')) return null;
  if (block === null) await readField(reader, 'selfHosted.throughput');
  else {
    const measured = benchmarkFields(block, reader.fields['selfHosted.gpuCount']);
    for (const field of fieldsIn(measured))
      if (reader.fields[field] === undefined && !reader.problems.has(field))
        setIn(reader.fields, field, measured[field]);
  }
  return block;
};

const WITH_READERS: ReadonlySet<InputName> = new Set(['selfHosted.throughput', 'apis']);

/** Who said it stays where the value does. */
const saidOf = (fields: DraftFields, { base, values, by }: FormSource): Draft['said'] =>
  Object.fromEntries(
    ALL_FIELDS.filter((field) => fields[field] !== undefined).map((field) => {
      const known = base.said[field];
      const same = isSameJson(base.fields[field], fields[field]);
      const words = text(values, field);
      return [field, same && known !== undefined ? known : { ...(words !== '' && { words }), by }];
    }),
  );

/** What a form is read with. */
export interface FormSource {
  readonly values: FormValues;
  /** The draft with which the form began. */
  readonly base: Draft;
  /** Slack id of who fills it in. */
  readonly by: string;
}

/** A shape belongs to its name: another model or GPU that is chosen in the form is costed by its own. */
const dropStaleSpecs = ({ fields }: FormReading, base: DraftFields): void => {
  for (const [name, spec] of [
    ['selfHosted.model', 'selfHosted.modelSpec'],
    ['selfHosted.gpu', 'selfHosted.gpuSpec'],
  ] as const)
    if (fields[name] !== base[name] && fields[spec] === base[spec]) delete fields[spec];
};

/** Reads every input that means something beside the choices made: of rent and own, of tokens and requests, one. */
export const readForm = async (source: FormSource): Promise<FormRead> => {
  const { values, base } = source;
  const reader: FormReading = { values, fields: {}, problems: new Map() };
  for (const field of formValues(base).kept) setIn(reader.fields, field, base.fields[field]);
  for (const name of FORM_INPUTS)
    if (isDraftField(name) && isMeant(name, values) && !WITH_READERS.has(name)) await readField(reader, name);
  const benchmark = await readThroughput(reader);
  await readApis(reader);
  readBoxes(reader, base.fields);
  dropStaleSpecs(reader, base.fields);
  const fields: DraftFields = {};
  for (const field of ALL_FIELDS)
    if (reader.fields[field] !== undefined) setIn(fields, field, reader.fields[field]);
  return {
    draft: { version: 1, fields, said: saidOf(fields, source) },
    problems: reader.problems,
    benchmark,
  };
};
