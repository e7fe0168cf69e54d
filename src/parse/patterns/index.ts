import type { Quantity } from '../quantities.ts';
import { attempt, type Reading } from '../reading.ts';
import { API_PRICES } from './api-price.ts';
import { BARE_MONEY } from './bare-money.ts';
import { BYTES } from './bytes.ts';
import { readClouds } from './clouds.ts';
import { DEADLINES } from './deadlines.ts';
import { readFixed } from './fixed.ts';
import { readGpus } from './gpus.ts';
import { GROUPS } from './groups.ts';
import { HARDWARE } from './hardware.ts';
import { HORIZONS } from './horizons.ts';
import { readLandlords } from './landlords.ts';
import { readCurrencies, readMachines } from './machines.ts';
import { MIXES } from './mixes.ts';
import { MONEY } from './money.ts';
import { MONEY_ONCE } from './money-once.ts';
import { readNames } from './names.ts';
import { PAID_HOURS } from './paid-hours.ts';
import { readPartsOfDay } from './parts-of-day.ts';
import { claim, type Pattern } from './pattern.ts';
import { PEAKS } from './peaks.ts';
import { readWords } from './phrases.ts';
import { readPromptParts } from './prompt-parts.ts';
import { RACK_SPACE } from './rack-space.ts';
import { readLandlordsOfTokens } from './rented-from.ts';
import { REQUESTS } from './requests.ts';
import { SCALARS } from './scalars.ts';
import { readSellerRivals } from './seller-rivals.ts';
import { readSentences } from './sentences.ts';
import { readShareOfHours } from './share-of-hours.ts';
import { SHARES } from './shares.ts';
import { SPANS } from './spans.ts';
import { SPEECH } from './speech.ts';
import { SPEED } from './speed.ts';
import { STAFF_TIME } from './staff.ts';
import { readTeamSellers } from './team-sellers.ts';
import { TIME } from './time.ts';
import { TOKENS } from './tokens.ts';
import { TRAFFIC_HOURS } from './traffic-hours.ts';
import { readUnknownMachine } from './unknown-machines.ts';
import { readUnknownModel } from './unknown-models.ts';
import { WATTS } from './watts.ts';
import { readShape } from './work.ts';

/** Every pattern of quantities. The first that fits reads: patterns with a unit come before those without. */
const PATTERNS: readonly Pattern[] = [
  ...API_PRICES,
  ...RACK_SPACE,
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
  ...REQUESTS,
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

/** Names first, then numbers, then the words that are left: what each of them says does not depend on the others. */
export const readPatterns = (reading: Reading): void => {
  attempt(reading, () => readPartsOfDay(reading));
  readShareOfHours(reading);
  readSentences(reading);
  readPromptParts(reading);
  readTeamSellers(reading);
  readFixed(reading);
  readShape(reading);
  readCurrencies(reading);
  readMachines(reading);
  readGpus(reading);
  readLandlordsOfTokens(reading);
  readNames(reading);
  readSellerRivals(reading);
  readClouds(reading);
  readLandlords(reading);
  readUnknownModel(reading);
  readUnknownMachine(reading);
  for (const quantity of reading.quantities) readQuantity(quantity, reading);
  readWords(reading);
};
