import { HOURS_IN, LONGEST_MONTH_HOURS } from '../../../domain/units.ts';
import { hasKey } from '../../../keys.ts';
import { textBefore, textBehind } from '../../beside.ts';
import { KIND } from '../../paying-fields.ts';
import { quoted } from '../../problems.ts';
import { isDoneOnce, type Quantity } from '../../quantities.ts';
import { type Reading, setField } from '../../reading.ts';
import { isGpu, isNoun, isReserved } from '../looks/atom-kinds.ts';
import { leftOf, passesAt } from '../looks/clause.ts';
import { claim, hasMarkBefore, hasNoun, isPlain, type Pattern, wordsTo } from '../looks/pattern.ts';

/** Months and years: over which something is written off, or for which it is reserved. */

/** A number of months or years. */
export const isSpan = (quantity: Quantity): boolean =>
  isPlain(quantity) &&
  quantity.second === null &&
  (quantity.unit === 'year' || quantity.unit === 'month') &&
  quantity.perMonth === null;

/** So many months it is. */
export const monthsOf = ({ unit, number }: Quantity): number =>
  unit === 'year' ? number.value * 12 : number.value;

/** "over 3 years", "3 year life": and of what. */
const spreadOf = (quantity: Quantity, reading: Reading): boolean =>
  hasNoun(quantity, 'life') ||
  hasMarkBefore(quantity, reading, 'over') ||
  leftOf(reading, quantity.first, isNoun('life')) !== null;

/** Whether it is the time over which a setup is written off. */
export const ofSetup = (quantity: Quantity, reading: Reading): boolean => {
  const setup = leftOf(reading, quantity.first, isNoun('setup'));
  const bought = leftOf(
    reading,
    quantity.first,
    (atom) => (atom.kind === 'number' && atom.money) || atom.kind === 'gpu',
  );
  return setup !== null && (bought === null || bought > setup);
};

/** "reserved for 3 years", "1yr reserved". */
export const reservedNear = (quantity: Quantity, reading: Reading): boolean =>
  [quantity.first - 1, quantity.first - 2, quantity.end].some((at) => passesAt(reading, at, isReserved));

/** Words of a contract for hardware. */
export const LEASE = /\b(?:leas(?:e|es|ed|ing)|rental contract|contract|term|agreement)\b/i;
/** A sum without a period buys; "$14k a month" is rent. */
export const OWNS =
  /\b(?:own(?:ed)?|buy|bought|buying|purchas\w*|(?<!\bnot )capex|on[- ]?prem\w*|each|apiece|gekauft\w*|kaufen|kauf|eigene[nrs]?|je|st(?:ü|ue)ck|ach(?:et|èt)\w*|pi[èe]ce|compr(?:ad[ao]s?|ar|amos)|cada un[ao])(?![\wà-ÿ])|\b(?:servers?|box|machine|rig|workstation) for \d[\d.,]*k\b|\$\d[\d.,]* ?k\b(?! ?(?:\/|an? |per |each )?(?:mo|months?|monthly|yr|years?|yearly|annually)\b)/i;

/** "lease 36 months at $1,450/mo each", "a 36 month lease": said of the term itself. */
const isLeaseOf = (quantity: Quantity, reading: Reading): boolean =>
  /\bleas(?:e|ed|ing)(?: (?:term|of|for|over|is))* $/i.test(
    textBefore(reading.text, quantity.number.start, 24),
  ) || /^ lease\b/i.test(textBehind(quantity, reading));

/** "8x H100 for 3y @ 2.60": how long machines are taken for. */
const isHeldFor = (quantity: Quantity, reading: Reading): boolean =>
  hasMarkBefore(quantity, reading, 'on') &&
  (quantity.unit === 'year' || (LEASED.test(reading.text) && monthsOf(quantity) >= LEAST_TERM)) &&
  leftOf(reading, quantity.first, isGpu) !== null;

const LEASED = /\bleas(?:e|ed|ing)\b/i;

const BY_THE_HOUR = /\/ ?(?:gpu[- /]?)?h(?:ou)?r?\b|\b(?:an|per|each) (?:gpu[- ]?)?hour\b/i;

/** A term is no shorter: "$2.25/hr 1 month" is how long somebody tries it. */
const LEAST_TERM = 3;

/** "8x B200 2.4/hr 3 yr", "$2.25/hr for 12 months": what is paid by the hour is not written off. */
const isRentedFor = (quantity: Quantity, reading: Reading): boolean =>
  monthsOf(quantity) >= LEAST_TERM &&
  !hasMarkBefore(quantity, reading, 'in', 'at') &&
  leftOf(reading, quantity.first, isGpu) !== null &&
  BY_THE_HOUR.test(reading.text.slice(0, quantity.number.start)) &&
  !reading.facts.marks.has('own');

const LEAST_BEFORE = /\bmin(?:imum|\.)?(?: (?:of|is))* $/i;
const LEAST_BEHIND = /^ min(?:imum)?\b/i;

/** "$2.29/hr, 6 months min": the shortest time that somebody lets machines for. */
const isLeastTerm = (quantity: Quantity, reading: Reading): boolean =>
  monthsOf(quantity) >= LEAST_TERM &&
  (LEAST_BEHIND.test(textBehind(quantity, reading)) ||
    LEAST_BEFORE.test(textBefore(reading.text, quantity.number.start, 16))) &&
  BY_THE_HOUR.test(reading.text.slice(0, quantity.number.start)) &&
  !reading.facts.marks.has('own');

/** "buy 4 RTX PRO 6000, 36 months": whole years by the month, and no time that something has lasted. */
const isLife = (quantity: Quantity, reading: Reading): boolean =>
  reading.facts.marks.has('own') &&
  monthsOf(quantity) >= 12 &&
  !hasMarkBefore(quantity, reading, 'on', 'at', 'in');

/** "once, 32 H100 for 2 weeks": the hours in which a job that is done once has the GPUs; undefined for any other span. */
const hoursOfJob = (quantity: Quantity, reading: Reading): number | undefined => {
  const hours = quantity.number.value * (hasKey(HOURS_IN, quantity.unit) ? HOURS_IN[quantity.unit] : 0);
  const isFor =
    hasMarkBefore(quantity, reading, 'on', 'over') && quantity.perMonth === null && isPlain(quantity);
  return reading.atoms.some(isDoneOnce) &&
    isFor &&
    hours > 0 &&
    hours <= LONGEST_MONTH_HOURS &&
    leftOf(reading, quantity.first, isGpu) !== null
    ? hours
    : undefined;
};

const FINANCED =
  /\b(?:financ(?:ed|ing|e)|loan|credit|mortgage|instal?lments?)(?: (?:it|them|is|runs|for|of|in|over|term))* $/i;
const FINANCED_BEHIND = /^ (?:loan|financing|credit|mortgage|instal?lments?)\b/i;

/** "financed over 3 years", "a 36 month loan": how long it is paid off. */
const isFinanced = (quantity: Quantity, reading: Reading): boolean =>
  isSpan(quantity) &&
  (FINANCED.test(textBefore(reading.text, quantity.number.start, 36)) ||
    FINANCED_BEHIND.test(textBehind(quantity, reading)));

const LIFE = 'selfHosted.procurement.lifeMonths';

/** Stretches of time: terms, lives of hardware. */
export const SPANS: readonly Pattern[] = [
  {
    name: 'how long a job done once has its GPUs',
    fits: (quantity, reading) => hoursOfJob(quantity, reading) !== undefined,
    says: (quantity, reading) =>
      setField(
        reading,
        'selfHosted.procurement.billedHoursPerMonth',
        hoursOfJob(quantity, reading),
        quantity.words,
      ),
  },
  {
    name: 'a reserved term',
    fits: (quantity, reading) => isSpan(quantity) && reservedNear(quantity, reading),
    says: (quantity, reading) =>
      setField(reading, 'selfHosted.procurement.termMonths', monthsOf(quantity), quantity.words),
  },
  {
    name: 'how long hardware is paid off',
    fits: isFinanced,
    says: (quantity, reading) => {
      const over = hasMarkBefore(quantity, reading, 'over') ? quantity.first - 1 : quantity.first;
      const first = passesAt(reading, over - 1, isNoun('capital')) ? over - 1 : over;
      const end = passesAt(reading, quantity.end, isNoun('capital')) ? quantity.end + 1 : quantity.end;
      claim({ ...quantity, first }, reading, end);
      const words = wordsTo({ ...quantity, first }, reading, end);
      setField(reading, LIFE, monthsOf(quantity), words, 'soft');
      setField(reading, KIND, 'own', words, 'soft');
      reading.notes.push(
        `${quoted(words)} is how long the hardware is paid off: it is written off over that time too, unless you type how long it lasts, such as "5 year life".`,
      );
    },
  },
  {
    name: 'a span to write off',
    fits: (quantity, reading) => isSpan(quantity) && spreadOf(quantity, reading),
    says: (quantity, reading) => {
      const front = hasMarkBefore(quantity, reading, 'over') ? quantity.first - 1 : quantity.first;
      claim({ ...quantity, first: front }, reading);
      const field = ofSetup(quantity, reading) ? 'selfHosted.ops.setupMonths' : LIFE;
      setField(
        reading,
        field,
        monthsOf(quantity),
        wordsTo({ ...quantity, first: front }, reading, quantity.end),
      );
    },
  },
  {
    name: 'the term of a lease',
    fits: (quantity, reading) =>
      isSpan(quantity) &&
      (isRentedFor(quantity, reading) ||
        isLeastTerm(quantity, reading) ||
        isLeaseOf(quantity, reading) ||
        ((reading.facts.says(LEASE) || isHeldFor(quantity, reading)) && !reading.facts.says(OWNS))),
    says: (quantity, reading) => {
      setField(reading, 'selfHosted.procurement.market', 'reserved', quantity.words, 'soft');
      setField(reading, 'selfHosted.procurement.termMonths', monthsOf(quantity), quantity.words);
    },
  },
  {
    name: 'years of what was bought',
    fits: (quantity, reading) =>
      isSpan(quantity) &&
      (quantity.unit === 'year' || isLife(quantity, reading)) &&
      reading.facts.says(OWNS) &&
      !quantity.number.wordy,
    says: (quantity, reading) => setField(reading, LIFE, monthsOf(quantity), quantity.words),
  },
];
