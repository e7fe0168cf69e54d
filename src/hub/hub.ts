import {
  downloadFile,
  fileExists,
  HubApiError,
  InvalidApiResponseFormatError,
  modelInfo,
  parseSafetensorsMetadata,
  SafetensorParseError,
} from '@huggingface/hub';
import { isoDay } from '../domain/day.ts';
import { LlmcostError } from '../errors.ts';
import { LONGEST_CONFIG } from '../parse/index.ts';

/** A model's configuration as the Hub has it. */
export interface HubConfig {
  /** `org/name`. */
  readonly name: string;
  /** Text of its `config.json`. */
  readonly config: string;
  /** Parameters as the headers of its weights count them; absent where they are packed or not told. */
  readonly parameters: number | undefined;
  /** Commit that it was read at, and the ISO date of that. */
  readonly revision: string;
  readonly date: string;
}

/** Which Hub is asked, and for how long. */
export interface HubOptions {
  /** Base of the Hub or of a mirror that speaks its API. */
  readonly url: string;
  /** Milliseconds for the whole look-up. */
  readonly deadlineMs?: number;
  readonly fetch?: typeof fetch;
}

const DEADLINE_MS = 8000;

/** The Hub answered with an error, or with what its API does not give: text that is no JSON is the page of some proxy. */
const isBadAnswer = (error: unknown): boolean =>
  error instanceof HubApiError ||
  error instanceof InvalidApiResponseFormatError ||
  error instanceof SafetensorParseError ||
  error instanceof SyntaxError;

/** The deadline passed; or it was not reached, or broke off: Node says why in the cause, which no slip of ours has. */
const isUnheard = (error: unknown): boolean =>
  error instanceof DOMException
    ? error.name === 'TimeoutError'
    : error instanceof TypeError && error.cause !== undefined;

/** What the Hub, or the way to it, is to blame for. */
const isTheHubs = (error: unknown): boolean => isBadAnswer(error) || isUnheard(error);

/** Why there is no model, where the Hub is to blame; any other error as it is. */
const failed = (name: string, error: unknown): unknown => {
  if (!isTheHubs(error)) return error;
  const hints = ['120B-A12B fp8'];
  const status = error instanceof HubApiError ? error.statusCode : undefined;
  if (status === 401 || status === 403 || status === 404)
    return new LlmcostError(
      'not-shown',
      `The Hub shows no ${name} to us: it does not exist, or it is private or gated. Paste its config.json, or give its size.`,
      hints,
      { cause: error },
    );
  return new LlmcostError(
    'no-answer',
    `The Hub did not answer for ${name} in time or as expected. Paste its config.json, give its size, or try again later.`,
    hints,
    { cause: error },
  );
};

/** Every call carries the one deadline of the look-up. */
const withSignal =
  (call: typeof fetch, signal: AbortSignal): typeof fetch =>
  (input, init) =>
    call(input, { ...init, signal });

const configText = async (blob: Blob | null, name: string): Promise<string> => {
  if (blob === null)
    throw new LlmcostError(
      'unknown-name',
      `${name} has no config.json on the Hub: it may be an adapter or a packed copy. Name the model that it is made from, or give its size.`,
      ['120B-A12B fp8'],
    );
  if (blob.size > LONGEST_CONFIG)
    throw new LlmcostError(
      'too-large',
      `The config.json of ${name} is larger than any: give its size instead.`,
    );
  return blob.text();
};

/** Elements that are one parameter each; those of packed weights, such as I32 and U8, are several. */
const WHOLE = /^(?:F64|F32|F16|BF16|F8_E4M3|F8_E5M2)$/;
/** Scales and the like beside the weights, too few to matter. */
const FEW = 0.01;

const parametersIn = (byType: Readonly<Partial<Record<string, number>>> | undefined): number | undefined => {
  const counts = Object.entries(byType ?? {});
  const all = counts.reduce((sum, [, count = 0]) => sum + count, 0);
  const whole = counts.reduce((sum, [type, count = 0]) => sum + (WHOLE.test(type) ? count : 0), 0);
  return all > 0 && all - whole <= all * FEW ? whole : undefined;
};

interface Asked {
  readonly repo: string;
  readonly revision: string;
  readonly hubUrl: string;
  readonly fetch: typeof fetch;
}

/** Weights whole, or the index of their pieces. */
const WEIGHTS = ['model.safetensors', 'model.safetensors.index.json'] as const;

/** Parameters by the headers of the weights; undefined for a repository without such weights. */
const countedInHeaders = async (asked: Asked): Promise<number | undefined> => {
  for (const path of WEIGHTS)
    if (await fileExists({ ...asked, path })) {
      const read = await parseSafetensorsMetadata({ ...asked, path, computeParametersCount: true });
      return parametersIn(read.parameterCount);
    }
  return undefined;
};

/**
 * The Hub says what it counted; for a mirror that does not, the headers are read. That these cannot be read is no
 * reason to refuse.
 */
const countedIn = async (
  told: { readonly parameters: Readonly<Partial<Record<string, number>>> } | undefined,
  asked: Asked,
): Promise<number | undefined> => {
  if (told !== undefined) return parametersIn(told.parameters);
  try {
    return await countedInHeaders(asked);
  } catch (error) {
    if (isTheHubs(error)) return undefined;
    throw error;
  }
};

/** The ISO day of a revision. Throws InvalidApiResponseFormatError for a mirror that does not tell it. */
const dayOf = (updatedAt: Date): string => {
  if (Number.isNaN(updatedAt.getTime())) throw new InvalidApiResponseFormatError('no day of the revision');
  return isoDay(updatedAt);
};

/**
 * Looks a model up on the Hub. Throws LlmcostError: `not-shown` where it is not there, or kept from us, `no-answer` where
 * the Hub does not answer in time or as expected, `unknown-name` where it has no configuration, `too-large` where that
 * is none.
 */
export const hubConfig = async (name: string, options: HubOptions): Promise<HubConfig> => {
  const signal = AbortSignal.timeout(options.deadlineMs ?? DEADLINE_MS);
  const asked = {
    hubUrl: options.url.replace(/\/+$/, ''),
    fetch: withSignal(options.fetch ?? fetch, signal),
  };
  try {
    const info = await modelInfo({ name, additionalFields: ['sha', 'safetensors'], ...asked });
    const blob = await downloadFile({ repo: name, path: 'config.json', revision: info.sha, ...asked });
    return {
      name,
      config: await configText(blob, name),
      parameters: await countedIn(info.safetensors, { repo: name, revision: info.sha, ...asked }),
      revision: info.sha,
      date: dayOf(info.updatedAt),
    };
  } catch (error) {
    throw failed(name, error);
  }
};
