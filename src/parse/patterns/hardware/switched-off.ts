import { toWhole } from '../../../domain/round.ts';
import { DAYS_PER_MONTH, HOURS_PER_MONTH, WEEKS_PER_MONTH } from '../../../domain/units.ts';
import type { Atom } from '../../atoms.ts';
import { wordsOf } from '../../beside.ts';
import { re } from '../../expression.ts';
import { BILLED } from '../../paying-fields.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { markAt } from '../../quantities.ts';
import { type Reading, setField, use } from '../../reading.ts';
import { isHardware } from '../looks/atom-kinds.ts';
import { leftOf } from '../looks/clause.ts';
import type { Sentence } from '../looks/sentence.ts';
import type { WordReader } from '../phrases.ts';

/** "H100 turned off otherwise", "pay only when running": GPUs paid for in some hours, wherever the line says which. */

const OFF = String.raw`(?:(?:(?:switched|turned|shut|powered|spun|scaled)[- ]?)?(?:\boff|\bdown|\bto zero)|\b(?:stopped|paused|released|deallocated|terminated))`;
const THEY = `(?:(?:it|they|we|there)(?:['’]?(?:s|re)| is| are)? )?`;
const IDLE = `(?:when|while) ${THEY}(?:idle|not (?:used|in use|needed|busy)|unused)`;
const OTHERWISE = String.raw`(?:otherwise|outside\b|the rest\b(?: of (?:the )?(?:time|day|night))?|at (?:all )?other times|${IDLE})`;
const IN_USE = String.raw`(?:for (?:the )?(?:time|hours|minutes|seconds) |when(?:ever)? |while |if )(?:(?:the )?(?:gpus?|machines?|servers?|jobs?) )?${THEY}(?:runs?|running|used?|using|in use|needed|need(?: them| it)?|busy|up|on|active)\b`;
const PAY = `(?:pay(?:ing)?|paid|billed|charged|on|up|rent(?:ed)?)`;

const NIGHT = String.raw`(?:only |just )?(?:at|by|over|during|for)(?: the)? nights?(?:time)?\b(?: only| alone)?`;
/**
 * "serverless H100s", "A100 modal serverless" are paid for while they run; "vs together serverless" is an API, and what is
 * part of a landlord's name says it by that.
 */
const isOfGpus = (match: RegExpExecArray, reading: Reading): boolean => {
  if (!/serverless/i.test(match[0])) return true;
  const { atoms } = reading;
  const at = atoms.findIndex(({ start, end }) => start <= match.index && end > match.index);
  if (at < 0 || atoms[at]?.kind === 'seller') return false;
  return leftOf(reading, at, isHardware) !== null || atoms.slice(at, at + 4).some(isHardware);
};

/** GPUs that nobody pays for while nothing comes. */
export const OFF_WHEN_IDLE: readonly Sentence[] = [
  {
    name: 'switched off while nothing comes',
    holds: /\boff|\bdown|\bto zero|\bonly\b|\bjust\b|stopped|paused|released|deallocated|terminated/i,
    pattern: re`\b(?<!% ?)${OFF} (?:for |in |during )?${OTHERWISE}(?: (?:of )?(?:that|those|these|them)(?: hours)?)?|\b(?:only |just )${PAY} ${IN_USE}|\b${PAY} (?:only |just )${IN_USE}`,
    says: ({ 0: words }, reading) => {
      reading.offOutside = words;
    },
  },
  {
    name: 'paid for while it runs',
    takesNumbers: true,
    holds: /serverless|scal/i,
    pattern: re`\bserverless\b|\b(?:auto-?)?scal(?:e|es|ed|ing)(?: down)? to (?:zero|0|nothing)\b(?! (?:at|over|on|during|outside|every|in|nights?|weekends?)\b)`,
    applies: isOfGpus,
    says: ({ 0: words }, reading) => {
      reading.offOutside ??= words;
    },
  },
  {
    name: 'a price of the night',
    pattern: re`(?<=\$ ?\d[\d.]* ?(?:\/|per |an? )(?:gpu[- ]?)?h(?:(?:ou)?rs?)? )${NIGHT}`,
    says: ({ 0: words }) => {
      throw notUnderstood(ask`Are the GPUs paid for ${quoted(words)} alone?`, [
        'billed 12 hours a day',
        '24/7',
      ]);
    },
  },
];

const OFF_HOURS = {
  night: 12 * DAYS_PER_MONTH,
  weekend: (HOURS_PER_MONTH * 5) / 7,
  both: 12 * 5 * WEEKS_PER_MONTH,
} as const;
type OffHours = keyof typeof OFF_HOURS;

const MOST_OFF = 6;
const SO_MANY_A_DAY = /\d ?(?:h|hrs?|hours?) ?(?:a|per|each|\/) ?(?:work)?day\b/i;

/** Nights and weekends that stand from a place on, and where they end. */
const offTimes = (
  atoms: readonly Atom[],
  from: number,
): { readonly kind: OffHours | null; readonly end: number } => {
  const found = new Set<'night' | 'weekend'>();
  let end = from;
  for (let at = from; at < from + MOST_OFF; at += 1) {
    const time = (['night', 'weekend'] as const).find((mark) => markAt(atoms, at, mark));
    const atom = atoms[at];
    // "switch off GPUs at night": what is switched off stands between.
    const isBetween =
      markAt(atoms, at, 'on', 'at', 'and', 'over', 'comma', 'only') ||
      (atom !== undefined && isHardware(atom, at));
    if (time === undefined && !isBetween) break;
    if (time === undefined) continue;
    found.add(time);
    end = at + 1;
  }
  const [only] = found;
  return { kind: found.size === 2 ? 'both' : (only ?? null), end };
};

/** Whether a word opens hours in which GPUs are off, or those in which they are paid. "run at night" is of the work. */
const opensHours = (reading: Reading, at: number, mark: string): 'off' | 'on' | null => {
  if (mark === 'switched-off' || mark === 'off') return 'off';
  const isOn = mark === 'rent' || (mark === 'billed' && !/^run/i.test(wordsOf(reading, at, at + 1)));
  return isOn ? 'on' : null;
};

/** "switched off at night", "nights and weekends off", and "rented at night only", which is the rest. */
export const switchedOff: WordReader = (reading, at, atom) => {
  if (atom.kind !== 'mark') return false;
  const opens = opensHours(reading, at, atom.mark);
  const { kind, end: behind } = offTimes(reading.atoms, opens === null ? at : at + 1);
  if (kind === null) {
    if (atom.mark === 'switched-off') use(reading, at);
    return atom.mark === 'switched-off';
  }
  if (opens === null && !markAt(reading.atoms, behind, 'off', 'switched-off')) return false;
  const end = opens === null ? behind + 1 : behind;
  const words = wordsOf(reading, at, end);
  // How the GPUs are paid for is read on its own.
  use(reading, opens === 'on' ? at + 1 : at, end);
  // "scale to zero at night, 14h/day": the hours that were said are those in which GPUs are paid.
  if (
    reading.fields.get(BILLED)?.how === 'said' &&
    SO_MANY_A_DAY.test(String(reading.fields.get(BILLED)?.words))
  )
    return opens !== 'on';
  const hours = opens === 'on' ? HOURS_PER_MONTH - OFF_HOURS[kind] : OFF_HOURS[kind];
  setField(reading, 'selfHosted.procurement.billedHoursPerMonth', hours, words);
  const paid = `the GPUs are paid for ${toWhole(hours)} hours a month`;
  reading.notes.push(
    kind === 'weekend'
      ? `${quoted(words)}: ${paid}.`
      : `${quoted(words)}: a night is read as 12 hours, so that ${paid}.`,
  );
  return opens !== 'on';
};
