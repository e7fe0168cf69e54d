import { defined } from '../../defined.ts';
import type { Draft, DraftApi, DraftField, DraftFields, Said } from '../../domain/draft.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import { impossible, notUnderstood, quoted } from '../problems.ts';
import { checked } from '../reading.ts';
import { billAfter } from './bill.ts';
import { contradicted } from './contradicted.ts';
import { refuseOtherGone } from './other-costs.ts';
import type { ThreadChange } from './read-change.ts';
import type { Relative } from './relative.ts';
import { editApis } from './rivals.ts';
import { SCALED, SCALED_VOLUMES } from './scaled.ts';
import type { Shift } from './shifts.ts';
import type { Sum } from './sums.ts';

/** A change of a draft: what was said goes in, and what it contradicts goes out. */

type Fields = Readonly<DraftFields>;

/** The comparators after the change. The scenario's are taken where nobody named any. */
const apisAfter = (
  fields: Fields,
  scenario: Scenario,
  { said, edits }: ThreadChange,
): readonly DraftApi[] | undefined => {
  const named = said.fields.apis;
  if (edits.length === 0) return named;
  const known: readonly DraftApi[] =
    named ??
    fields.apis ??
    scenario.apis.filter(({ role }) => role !== 'same-model').map(({ id }) => ({ id }));
  const edited = editApis(known, edits);
  // Who sells the hosted model stays on the card when the last API goes that was named.
  const sellers = scenario.apis.filter(({ role }) => role === 'same-model').map(({ id }) => ({ id }));
  const list =
    edited.length > 0 || sellers.some(({ id }) => known.some((api) => api.id === id)) ? edited : sellers;
  if (list.length === 0)
    throw impossible(
      'Without any API there is nothing to compare with: name another instead, such as "vs opus".',
      ['vs opus'],
    );
  return list;
};

/** How many there are now of what is shifted; undefined where the volume sizes the fleet. */
const countNow = (fields: Fields, { selfHosted }: Scenario, target: Shift['target']): number | undefined => {
  const { spareReplicas, gpusPerReplica, replicas } = selfHosted;
  if (target === 'spares') return spareReplicas;
  const count = fields['selfHosted.gpuCount'];
  if (target === 'gpus') return count ?? (replicas === 'auto' ? undefined : replicas * gpusPerReplica);
  return replicas === 'auto' ? undefined : replicas;
};

/** "2 of them are spares": those serve no more, and no GPU is added. */
const spared = (fields: Fields, { selfHosted }: Scenario, { by, words }: Shift): Fields => {
  const { gpusPerReplica: size, spareReplicas: spares } = selfHosted;
  const gpus = fields['selfHosted.gpuCount'];
  if (gpus === undefined || by % size !== 0 || gpus <= by)
    throw notUnderstood(
      `${quoted(words)}: a spare is a whole copy of the model${size === 1 ? '' : `, which takes ${size} GPUs here`}. Say how many serve and how many copies are spare.`,
      [`${gpus === undefined || gpus <= size ? '' : `${gpus - size} GPUs and `}1 spare`],
    );
  return { 'selfHosted.gpuCount': gpus - by, 'selfHosted.spareReplicas': spares + by / size };
};

/** "two more H100s", "one more replica", "remove the spare": the fields that are so many more, or fewer. */
const shifted = (fields: Fields, scenario: Scenario, shift: Shift): Fields => {
  const { target, by, words } = shift;
  if (target === 'of-fleet') return spared(fields, scenario, shift);
  const count = countNow(fields, scenario, target);
  const noun = target === 'replicas' ? 'replica' : 'GPU';
  if (count === undefined)
    throw notUnderstood(
      `${quoted(words)}: the fleet is sized by the volume. Type how many ${noun}s you mean, such as "4 ${noun}s".`,
      [`4 ${noun}s`, 'double the volume'],
    );
  const after = count + by;
  if (target === 'spares') return { 'selfHosted.spareReplicas': Math.max(0, after) };
  if (after < 1) throw impossible(`${quoted(words)} of ${count} leaves no ${noun}.`, [`${count} ${noun}s`]);
  if (target === 'gpus') return { 'selfHosted.gpuCount': after };
  // A number of GPUs that was said grows by those of a replica.
  const gpus = fields['selfHosted.gpuCount'];
  return gpus === undefined
    ? { 'selfHosted.replicas': after }
    : { 'selfHosted.gpuCount': gpus + by * scenario.selfHosted.gpusPerReplica };
};

/** The amount of a sum as the card has it; undefined where it counts the volume by something else. */
const amountNow = (
  fields: Fields,
  { selfHosted, workload }: Scenario,
  field: Sum['field'],
): number | undefined => {
  if (field === 'selfHosted.ops.hoursPerMonth') return selfHosted.ops.hoursPerMonth;
  if (field === 'selfHosted.otherUsdPerMonth') return selfHosted.otherUsdPerMonth;
  if (field === 'selfHosted.ops.setupHours') return selfHosted.ops.setupHours;
  if (field === 'workload.requestInputTokens') return workload.requestInputTokens;
  return field === 'workload.requestOutputTokens' ? workload.requestOutputTokens : fields[field];
};

/** Longer requests are more tokens, by an amount as by a factor. */
const OF_SIDE: Partial<Record<Sum['field'], 'prompt' | 'answer'>> = {
  'workload.requestInputTokens': 'prompt',
  'workload.requestOutputTokens': 'answer',
};

/** "another 2000 tickets a day", "plus $300 egress": the field with that on top, or off it. */
const summed = (fields: Fields, scenario: Scenario, sum: Sum): Fields => {
  const { field, by, words } = sum;
  const now = amountNow(fields, scenario, field);
  const tokens = tokensPerMonth(scenario.workload);
  // Tokens add up whatever the volume was counted by: all of it grows by as much.
  if (now === undefined && field === 'workload.tokensPerMonth')
    return SCALED.volume(fields, scenario, { target: 'volume', factor: (tokens + by) / tokens, words });
  if (now === undefined)
    throw notUnderstood(`${quoted(words)}: the card counts its volume by something else. Say it whole.`, [
      '20% more traffic',
      'double the volume',
    ]);
  const after = now + by;
  if (after < 0 || (after === 0 && SCALED_VOLUMES.some((one) => one === field)))
    throw impossible(
      `${quoted(words)}: the card has ${Number(now.toPrecision(6))}, which is no more than that.`,
      ['half the traffic'],
    );
  const side = OF_SIDE[field];
  if (side !== undefined && now > 0)
    return SCALED[side](fields, scenario, { target: side, factor: after / now, words });
  return { [field]: after };
};

const wordsOf = (words: string, by: string | undefined): Said => ({
  words,
  ...defined({ by }),
});

const NAMES_PERIOD =
  /\b(?:day|daily|week|weekly|hour|hourly|year|yearly|annual|quarter|minute|second|night)\b|\/ ?(?:d|wk?|h|hr|y|yr|s|min)\b|\brp[sm]\b/i;

/** "that's per day" corrects an amount of a month; one that was said of a day is that already. */
const refuseOtherPeriod = ({ said }: Draft, { words }: Relative): void => {
  const before = SCALED_VOLUMES.map((field) => said[field]?.words).find((one) => one !== undefined);
  if (before !== undefined && !NAMES_PERIOD.test(before)) return;
  throw notUnderstood(`${quoted(words)}: of which amount? Type it whole, such as "2B tokens a week".`, [
    '2B tokens a week',
    '70M tokens a day',
  ]);
};

const moved = (fields: Fields, scenario: Scenario, one: Shift | Sum): Fields =>
  'field' in one ? summed(fields, scenario, one) : shifted(fields, scenario, one);

/** A range is scaled with its middle. */
const scaledRange = (before: Said | undefined, { factor, target }: Relative, said: Said): Said =>
  before?.range === undefined || target !== 'volume'
    ? said
    : { ...said, range: { low: before.range.low * factor, high: before.range.high * factor } };

const TWO_SHARES = /^(?<one>\d+) ?\/ ?(?<other>\d+)$/;

/** "80/20" below a mix of two models could be either's. */
const refuseTwoMixes = ({ fields }: Draft, { said }: Draft): void => {
  const words = said['workload.inputShare']?.words ?? '';
  const { one, other } = TWO_SHARES.exec(words)?.groups ?? {};
  const [first, second] = fields.apis?.find(({ mix }) => mix?.length === 2)?.mix ?? [];
  if (one === undefined || first === undefined || second === undefined) return;
  throw notUnderstood(`${quoted(words)}: of the two models, or of input and output?`, [
    `${one}% ${first.id} ${other}% ${second.id}`,
    `${one}% input`,
  ]);
};

const SIDES = ['workload.requestInputTokens', 'workload.requestOutputTokens'] as const;
/** What fixes the size of the one side by that of the other. */
const MIX_SAID = [
  'workload.inputShare',
  'workload.inputTokensPerMonth',
  'workload.outputTokensPerMonth',
  'workload.shapeOfWork',
] as const;

/** "answers are 50 tokens" leaves the prompts as the card has them, also where nobody said how long they are. */
const withOtherSide = (base: Fields, fields: Fields, { workload }: Scenario): Fields => {
  const [input, output] = SIDES.map((field) => fields[field]);
  const isFixed = MIX_SAID.some((field) => (fields[field] ?? base[field]) !== undefined);
  if (isFixed || (input === undefined) === (output === undefined)) return {};
  const other = input === undefined ? SIDES[0] : SIDES[1];
  const known = input === undefined ? workload.requestInputTokens : workload.requestOutputTokens;
  return base[other] === undefined && known > 0 ? { [other]: known } : {};
};

/** What an API costs among some, its name apart; undefined where it is none of them. */
const termsOf = (apis: readonly DraftApi[] | undefined, id: string): string | undefined => {
  const api = apis?.find((one) => one.id === id);
  return api && JSON.stringify(api);
};

/** A bill was paid at the terms of its day: under other ones the traffic that it bought stays as it was. */
const boughtBefore = (base: Draft, fields: Fields, scenario: Scenario): Pick<Draft, 'fields' | 'said'> => {
  const bill = base.fields['workload.bill'];
  const before = bill && termsOf(base.fields.apis, bill.api);
  const after = bill && termsOf(fields.apis, bill.api);
  const stays = before === undefined || after === undefined || before === after;
  if (stays || fields['workload.bill'] !== undefined) return { fields: {}, said: {} };
  return {
    fields: { 'workload.tokensPerMonth': tokensPerMonth(scenario.workload) },
    said: defined({ 'workload.tokensPerMonth': base.said['workload.bill'] }),
  };
};

/** What the change says, as fields with who said them. */
const patchOf = (base: Draft, change: ThreadChange, scenario: Scenario, by: string | undefined): Draft => {
  refuseTwoMixes(base, change.said);
  refuseOtherGone(base, change.said, scenario);
  const fields: Record<string, unknown> = { ...change.said.fields };
  const said: Record<string, Said> = { ...change.said.said };
  for (const relative of change.relatives) {
    if (relative.target === 'period') refuseOtherPeriod(base, relative);
    for (const [field, value] of Object.entries(SCALED[relative.target](base.fields, scenario, relative))) {
      fields[field] = checked(field as DraftField, value, relative.words);
      said[field] = scaledRange(base.said[field], relative, wordsOf(relative.words, by));
    }
  }
  for (const one of change.shifts)
    for (const [field, value] of Object.entries(moved(base.fields, scenario, one))) {
      fields[field] = checked(field as DraftField, value, one.words);
      said[field] = wordsOf(one.words, by);
    }
  if (change.bill !== undefined) {
    Object.assign(fields, billAfter(base.fields, scenario, change.bill));
    said['workload.bill'] = wordsOf(change.bill.words, by);
  }
  for (const [field, value] of Object.entries(withOtherSide(base.fields, fields as Fields, scenario))) {
    fields[field] = value;
    said[field] = { words: `${value} ${field === SIDES[0] ? 'in' : 'out'}` };
  }
  const apis = apisAfter(base.fields, scenario, change);
  if (apis !== undefined) fields.apis = apis;
  const bought = boughtBefore(base, fields as Fields, scenario);
  Object.assign(fields, bought.fields);
  Object.assign(said, bought.said);
  if (change.edits.length > 0) said.apis = wordsOf(change.edits.map(({ words }) => words).join(', '), by);
  return { version: 1, fields: fields as DraftFields, said };
};

/** A volume that comes every so often is no job that is done once. */
const recurs = ({ fields, said }: Draft): boolean =>
  fields['workload.oneTime'] === undefined &&
  SCALED_VOLUMES.some(
    (field) => /\bmonth/i.test(said[field]?.words ?? '') || NAMES_PERIOD.test(said[field]?.words ?? ''),
  );

/** `base` with the fields of `patch`, without those that `patch` contradicts. `scenario` is what `base` resolves to. */
export const patchDraft = (base: Draft, patch: Draft, scenario: Scenario): Draft => {
  const { dropped, kept } = contradicted(base.fields, patch.fields, scenario);
  const gone = recurs(patch) ? [...dropped, 'workload.oneTime' as const] : dropped;
  const fields: Record<string, unknown> = { ...base.fields, ...kept.fields };
  const said: Record<string, Said> = { ...base.said };
  for (const [field, from] of Object.entries(kept.saidOf)) said[field] = base.said[from] ?? {};
  for (const field of gone) {
    delete fields[field];
    delete said[field];
  }
  return {
    version: 1,
    fields: { ...fields, ...patch.fields } as DraftFields,
    said: { ...said, ...patch.said },
  };
};

/**
 * The draft after what was said in the thread. `scenario` is what `base` resolves to: factors need the figures that
 * nobody said. Throws LlmcostError where a factor has nothing to act on.
 */
export const changeDraft = (base: Draft, change: ThreadChange, scenario: Scenario, by?: string): Draft =>
  patchDraft(base, patchOf(base, change, scenario, by), scenario);
