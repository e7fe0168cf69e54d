import { HOUR_MS } from '../domain/day.ts';
import { NO_MODEL } from '../domain/usage.ts';
import { tooManyHours } from './errors.ts';
import { addSums, type RowSums, type Use } from './use.ts';

/** Sums of one model. */
export interface ModelTally extends RowSums {
  /** Whether any row had tokens at all: a bill may have none. */
  tokens: boolean;
  /** Tokens by the start of the hour, in hours since 1970. */
  readonly hours: Map<number, number>;
  /** Tokens through a batch endpoint; null where no row says whether it was. */
  batch: number | null;
  /** Tokens of the flex tier that are no batch. */
  flex: number;
}

/** Names beyond so many are summed as one: no export of a team has them, and memory must have an end. */
const MOST_MODELS = 2_000;
/** Hours of all models: a thousand models for three months, or two for a century. */
const MOST_HOURS = 2_000_000;
const LONGEST_NAME = 200;
const OTHERS = '(other models)';

const newModel = (): ModelTally => ({
  input: 0,
  cached: null,
  written: null,
  output: 0,
  requests: null,
  usd: null,
  tokens: false,
  hours: new Map(),
  batch: null,
  flex: 0,
});

/** Tokens of cheaper tiers. Only a row that says whether it was batch makes their sum known. */
const addToTiers = (model: ModelTally, { input, output, batch, flex }: Use): void => {
  if (batch === true) model.batch = (model.batch ?? 0) + input + output;
  else if (batch === false) model.batch ??= 0;
  if (flex === true && batch !== true) model.flex += input + output;
};

/** The models of an export, each with its sums. */
export interface Models {
  readonly all: Map<string, ModelTally>;
  /** Adds a piece of usage to its model. Throws `too-large` for more hours and models than memory should hold. */
  add(use: Use): void;
  /** The sums of this model, or of all beyond the most that are told apart. */
  named(name: string | null): ModelTally;
}

/** No row has been read yet. */
export const newModels = (): Models => {
  const all = new Map<string, ModelTally>();
  let hoursKept = 0;

  const named = (name: string | null): ModelTally => {
    const key = name === null || name.trim() === '' ? NO_MODEL : name.slice(0, LONGEST_NAME);
    const known = all.get(key);
    if (known !== undefined) return known;
    const kept = all.size < MOST_MODELS ? key : OTHERS;
    const made = all.get(kept) ?? newModel();
    all.set(kept, made);
    return made;
  };

  const inHour = ({ hours }: ModelTally, at: number, tokens: number): void => {
    const hour = Math.floor(at / HOUR_MS);
    const before = hours.get(hour);
    if (before === undefined) {
      hoursKept += 1;
      if (hoursKept > MOST_HOURS) throw tooManyHours();
    }
    hours.set(hour, (before ?? 0) + tokens);
  };

  return {
    all,
    named,
    add(use) {
      const model = named(use.model);
      addSums(model, use);
      addToTiers(model, use);
      model.tokens = true;
      inHour(model, use.at, use.input + use.output);
    },
  };
};
