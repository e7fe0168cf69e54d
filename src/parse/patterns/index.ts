import type { Quantity } from '../quantities.ts';
import { attempt, type Reading } from '../reading.ts';
import { BYTES } from './hardware/bytes.ts';
import { readGpus } from './hardware/gpus.ts';
import { GROUPS } from './hardware/groups.ts';
import { HARDWARE } from './hardware/hardware.ts';
import { HORIZONS } from './hardware/horizons.ts';
import { readLandlords } from './hardware/landlords.ts';
import { readCurrencies, readMachines } from './hardware/machines.ts';
import { PAID_HOURS } from './hardware/paid-hours.ts';
import { readLandlordsOfTokens } from './hardware/rented-from.ts';
import { SPANS } from './hardware/spans.ts';
import { readUnknownMachine } from './hardware/unknown-machines.ts';
import { readUnknownModel, refuseAlternatives } from './hardware/unknown-models.ts';
import { WATTS } from './hardware/watts.ts';
import { claim, type Pattern } from './looks/pattern.ts';
import { readShapeOfWork } from './looks/work.ts';
import { API_PRICES } from './money/api-price.ts';
import { BARE_MONEY } from './money/bare-money.ts';
import { readFixed } from './money/fixed.ts';
import { MONEY } from './money/money.ts';
import { MONEY_ONCE } from './money/money-once.ts';
import { PAYROLL_OF_ALL } from './money/payroll.ts';
import { readQuotedTotals } from './money/quoted-totals.ts';
import { RACK_SPACE } from './money/rack-space.ts';
import { readClouds } from './names/clouds.ts';
import { readFamiliesAtSellers } from './names/families-at-sellers.ts';
import { MIXES } from './names/mixes.ts';
import { readNames } from './names/names.ts';
import { readSellerRivals } from './names/seller-rivals.ts';
import { readTeamSellers } from './names/team-sellers.ts';
import { readWords } from './phrases.ts';
import { readSentences } from './sentences.ts';
import { DEADLINES } from './traffic/deadlines.ts';
import { PAGES_READ } from './traffic/pages-read.ts';
import { readPartsOfDay } from './traffic/parts-of-day.ts';
import { PEAKS } from './traffic/peaks.ts';
import { readPromptParts } from './traffic/prompt-parts.ts';
import { COUNTED_THINGS } from './traffic/requests.ts';
import { readSaidAgain } from './traffic/said-again.ts';
import { SCALARS } from './traffic/scalars.ts';
import { readShareOfHours } from './traffic/share-of-hours.ts';
import { SHARES } from './traffic/shares.ts';
import { SPEECH } from './traffic/speech.ts';
import { SPEED } from './traffic/speed.ts';
import { STAFF_TIME } from './traffic/staff.ts';
import { TIME } from './traffic/time.ts';
import { TOKENS } from './traffic/tokens.ts';
import { TRAFFIC_HOURS } from './traffic/traffic-hours.ts';

/** Every pattern of quantities. The first that fits reads: patterns with a unit come before those without. */
const PATTERNS: readonly Pattern[] = [
  ...API_PRICES,
  ...RACK_SPACE,
  PAYROLL_OF_ALL,
  ...MONEY,
  ...BARE_MONEY,
  ...MONEY_ONCE,
  ...GROUPS,
  ...SHARES,
  ...MIXES,
  ...WATTS,
  ...BYTES,
  ...SPEECH,
  ...PEAKS,
  ...PAGES_READ,
  ...COUNTED_THINGS,
  ...DEADLINES,
  ...PAID_HOURS,
  ...TRAFFIC_HOURS,
  ...STAFF_TIME,
  ...TIME,
  ...HORIZONS,
  ...SPANS,
  ...SPEED,
  ...HARDWARE,
  ...SCALARS,
  ...TOKENS,
];

const readQuantity = (quantity: Quantity, reading: Reading): void => {
  // The count of a machine is read with its name.
  if (reading.used.has(quantity.at)) return;
  const at = PATTERNS.findIndex(({ fits }) => fits(quantity, reading));
  const pattern = PATTERNS[at];
  if (pattern === undefined) return;
  reading.trace.push({
    words: quantity.words,
    rule: pattern.name,
    lost: () => PATTERNS.slice(at + 1).flatMap(({ name, fits }) => (fits(quantity, reading) ? [name] : [])),
  });
  claim(quantity, reading);
  attempt(reading, () => pattern.says(quantity, reading));
};

/** Names first, then numbers, then the words that are left: each leaves alone what those before it have read. */
export const readPatterns = (reading: Reading): void => {
  attempt(reading, () => readPartsOfDay(reading));
  readShareOfHours(reading);
  readSentences(reading);
  readPromptParts(reading);
  readSaidAgain(reading);
  readTeamSellers(reading);
  readQuotedTotals(reading);
  readFixed(reading);
  readShapeOfWork(reading);
  readCurrencies(reading);
  readMachines(reading);
  readGpus(reading);
  readFamiliesAtSellers(reading);
  readLandlordsOfTokens(reading);
  readNames(reading);
  readSellerRivals(reading);
  readClouds(reading);
  readLandlords(reading);
  readUnknownModel(reading);
  readUnknownMachine(reading);
  for (const quantity of reading.quantities) readQuantity(quantity, reading);
  readWords(reading);
  attempt(reading, () => refuseAlternatives(reading));
};
