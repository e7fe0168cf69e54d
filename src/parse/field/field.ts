import { type DraftField, type DraftValue, FIELD_SCHEMAS } from '../../domain/draft.ts';
import { FIELDS } from '../../domain/fields/index.ts';
import { toType } from '../../domain/round.ts';
import { LlmcostError, unlessRefused } from '../../errors.ts';
import { ignoredWords, leftIn } from '../leftovers/leftovers.ts';
import { LONGEST_LINE, readLine } from '../line.ts';
import { GPU_HOUR_MOST } from '../price-bounds.ts';
import { ask, impossible, notUnderstood, offered, quoted, range, say } from '../problems.ts';
import { checked, type FoundValue, type Reading } from '../reading.ts';
import { parseScalar, refuse, saysSomething, typeInstead } from './scalar.ts';

const WORDS_OF_A_LINE: ReadonlySet<DraftField> = new Set(['workload.bill', 'selfHosted.throughput', 'apis']);

/** The one field that a line says, with what it says of it; undefined where it says anything else. */
const onlyIn = async (line: string): Promise<readonly [DraftField, FoundValue] | undefined> => {
  const reading = await unlessRefused(readLine(line));
  if (reading === undefined || leftIn(reading).some(saysSomething) || reading.fields.size !== 1)
    return undefined;
  return [...reading.fields][0];
};

/** "half" and "2/3" with the noun of the field, which stands as its label beside what is typed. */
const withNoun = (field: DraftField, text: string): readonly string[] => {
  const noun = FIELDS[field].noun?.[1].split('|')[0];
  const isWordy = !/\d/.test(text) || /^\s*\d{1,2} ?\/ ?\d{1,2}\s*$/.test(text);
  return noun === undefined || !isWordy ? [text] : [text, `${text} ${noun}`, `${noun} ${text}`];
};

const IN_ALL = /\b(?:total|altogether|together|in all|for (?:all|both|everything))\b/i;

const OF_EACH = /\b(?:each|ea|apiece|a piece|per (?:card|gpu))\b/i;

/** "$25k each" for an hour, "$200k total" for one GPU: a price of something else than the field's. */
const refuseOtherPrice = (field: DraftField, value: unknown, text: string): void => {
  const { dimension, belongs, label } = FIELDS[field];
  const isOfGpu = dimension === 'usd' && (belongs === 'rent' || belongs === 'own');
  if (isOfGpu && IN_ALL.test(text))
    throw typeInstead(
      field,
      say`${quoted(text)} is for all of them: divide it by how many GPUs there are, and type`,
    );
  if (dimension === 'usd' && !isOfGpu && OF_EACH.test(text))
    throw typeInstead(field, say`${quoted(text)} is for each of several, and this is one amount: type`);
  const isOfCard = field === 'selfHosted.procurement.usdPerGpuHour' && OF_EACH.test(text);
  if (!isOfCard || Number(value) <= GPU_HOUR_MOST) return;
  const others = (['selfHosted.procurement.usdPerGpuMonth', 'selfHosted.procurement.usdPerGpu'] as const).map(
    (other) => offered(FIELDS[other].label),
  );
  throw typeInstead(
    field,
    say`${quoted(text)} is not a price by the hour: it may belong under ${others.join(' or ')}. Under ${offered(label)} type`,
  );
};

/** "8" for 8% is no 800%: what may be more than all of it is typed with its sign. */
const refuseBareShare = (field: DraftField, text: string): void => {
  const value = Number(/^\s*\d{1,3}(?:\.\d{1,2})?\s*$/.exec(text)?.[0] ?? Number.NaN);
  if (FIELDS[field].dimension !== 'share' || !(value > 1) || !FIELD_SCHEMAS[field].safeParse(value).success)
    return;
  throw impossible(
    say`${quoted(text.trim())} could be ${value}% or ${toType(100 * value)}%: type it with its sign.`,
    [`${value}%`],
  );
};

/** "40k requests a day" among the tokens: whoever typed it has the number, and looks for its place. */
const ofAnother = (field: DraftField, said: DraftField, text: string): LlmcostError => {
  const { label } = FIELDS[field];
  return typeInstead(
    field,
    say`${quoted(text)} belongs under ${offered(FIELDS[said].label)}, not under ${offered(label)}: here type`,
  );
};

/** "80/20", "over 3 years": what is no bare value may still be a line that says this field and no other. */
const scalarOrLine = async <F extends DraftField>(field: F, text: string): Promise<DraftValue<F>> => {
  try {
    return await parseScalar(field, text);
  } catch (refusal) {
    if (!(refusal instanceof LlmcostError) || refusal.code !== 'not-understood') throw refusal;
    for (const line of withNoun(field, text)) {
      const [said, entry] = (await onlyIn(line)) ?? [];
      if (said === field && entry !== undefined) return checked(field, entry.value, text);
      if (said !== undefined && line === text) throw ofAnother(field, said, text);
    }
    throw refusal;
  }
};

/** Whether a thousandth of one makes no sense: tokens and GPUs are whole, and so are dollars of a purchase. */
const isWholeOnly = (field: DraftField): boolean => {
  const { dimension, per } = FIELDS[field];
  if (dimension === 'usd') return per === undefined || per === 'month';
  return dimension === 'tokens' || dimension === 'requests' || dimension === 'count';
};

const NONE = /^(?:none|no|zero|nothing|nil|free)$/i;
const UNKNOWN = /^(?:n\/?a|tbd|unknown|dunno|idk|not sure|no idea|(?:i |we )?don'?t know|\?+|-+)$/i;
/** "40.000" is forty thousand where others write a comma. */
const DOTTED = /^(?<sign>[$€£]?) ?(?<digits>[1-9]\d{0,2}(?:\.\d{3})+)$/;

/** What people type into a field that asks for a number, as that number; refuses what may be two of them. */
const asNumber = (field: DraftField, text: string): string => {
  if (UNKNOWN.test(text)) throw typeInstead(field, say`Leave this empty if you do not know it: type`);
  if (NONE.test(text) && FIELD_SCHEMAS[field].safeParse(0).success) return '0';
  const { sign = '', digits } = DOTTED.exec(text)?.groups ?? {};
  if (digits === undefined || !isWholeOnly(field)) return text;
  const whole = `${sign}${digits.replaceAll('.', '')}`;
  throw notUnderstood(
    ask`${quoted(text)} could mean two things: write ${whole}, or ${sign}${Number(digits.replace(/\.(?=.*\.)/g, ''))}.`,
    [whole],
  );
};

const BARE_NUMBER = /^[$€£]?\d[\d.,]*[km]?$/i;

/** The words of a line that a field of them holds: "2500" where the label says tokens a second. */
const lineOf = (field: DraftField, text: string): string => {
  const isBare = BARE_NUMBER.test(text);
  if (field === 'selfHosted.throughput') return `throughput ${text}${isBare ? ' tok/s' : ''} throughput`;
  if (field === 'workload.bill' && isBare)
    throw typeInstead(field, ask`${quoted(text)} a month, a day or a year, and to which API? Type`);
  return text;
};

/** "sonnet, 20% off": what belongs in another input would be lost here. */
const refuseMore = (field: DraftField, { fields }: Reading, text: string): void => {
  if (!fields.has(field)) return;
  // A bill names the API that sends it.
  const rivals = fields.get('apis')?.value;
  const isOfBill = field === 'workload.bill' && Array.isArray(rivals) && rivals.length === 1;
  const others = [...fields.keys()].filter((other) => other !== field && !(isOfBill && other === 'apis'));
  if (others.length === 0) return;
  const labels = others.map((other) => offered(FIELDS[other].label)).join(' and ');
  const { label } = FIELDS[field];
  throw typeInstead(
    field,
    say`${quoted(text)} says what belongs under ${labels}, too: under ${offered(label)} type`,
  );
};

/** A line of which every word is known. A refusal whose hints are none of the field's own offers its example. */
const understood = async (field: DraftField, line: string): Promise<Reading> => {
  try {
    const reading = await readLine(line);
    ignoredWords(reading);
    return reading;
  } catch (refusal) {
    if (!(refusal instanceof LlmcostError)) throw refusal;
    const { example } = FIELDS[field];
    const said = await Promise.all(refusal.hints.map(onlyIn));
    if (said.some((one) => one?.[0] === field)) throw refusal;
    throw refusal.with({
      message: `${refusal.message} Type, for example, ${offered(example)}.`,
      hints: [...refusal.hints, example],
    });
  }
};

/** What a list, a sheet or a sentence leaves around a value: "- 80/20", "= 80/20", "80/20,". */
const AROUND = /^[=:•*-]\s+|[,;]$/g;

/**
 * The text of one field of the form, in the words of a line: "1.2B", "20k * 1.5k", "$1.79", "40%",
 * "sonnet and haiku". Throws `LlmcostError` whose sentence fits beside that field.
 */
export const parseField = async <F extends DraftField>(field: F, typed: string): Promise<DraftValue<F>> => {
  const text = typed.trim().replace(AROUND, '');
  if (text.length > LONGEST_LINE) throw typeInstead(field, say`That is too long: type`);
  if (!WORDS_OF_A_LINE.has(field) || /^\s*[{[]/.test(text)) {
    refuseBareShare(field, text);
    const value = await scalarOrLine(field, asNumber(field, text));
    refuseOtherPrice(field, value, text);
    return value;
  }
  const reading = await understood(field, lineOf(field, text));
  refuseMore(field, reading, text);
  const entry = reading.fields.get(field);
  if (!entry) return refuse(field, text);
  // A field of the form holds one value.
  if (entry.range !== undefined) throw range(text, `${entry.range.low}`, `${entry.range.high}`);
  return checked(field, entry.value, text);
};
