import { defined } from './defined.ts';
import { keysOf } from './keys.ts';

/**
 * Whose doing a failure is: `unknown` words and names, things said that are `mistaken`, what is `refused` to whoever
 * asked, what `another` does not give us, a `setting` or file of whoever runs this, too much at once, which is `passing`,
 * or `ours`.
 */
export type FailureKind = 'unknown' | 'mistaken' | 'refused' | 'another' | 'setting' | 'passing' | 'ours';

/** Every failure that a person may see has one of these codes. */
const KIND_OF = {
  /** The words say nothing that can be done here, or leave open what they mean. */
  'not-understood': 'unknown',
  /** A model, GPU or API that the catalog does not have. */
  'unknown-name': 'unknown',
  /** A field that a scenario does not have. */
  'unknown-field': 'unknown',
  'volume-missing': 'mistaken',
  /** Two things that were said cannot both be true. */
  contradiction: 'mistaken',
  /** A number that is out of the logical range of its field. */
  'impossible-value': 'mistaken',
  /** Two ends of a range where one number has to be. */
  'range-not-supported': 'mistaken',
  /** What the catalog has without a price: it can be typed. */
  'no-price': 'mistaken',
  /** The same of any other figure. */
  'no-figure': 'mistaken',
  /** An API that does other work than this, or is not among those that are compared: another can be named. */
  'not-comparable': 'mistaken',
  /** A file that is no export of usage, or says too little. */
  'unreadable-usage': 'mistaken',
  /** More than is read at once: a shorter range, fewer files or another place will do. */
  'too-large': 'mistaken',
  /** A file that is named on the command line and cannot be opened. */
  'unreadable-file': 'mistaken',
  /** Words around the question: a flag or a tool that there is not, one thing too few or too many beside another. */
  'wrong-use': 'mistaken',
  /** Anything else that is wrong with a scenario. */
  'invalid-scenario': 'mistaken',
  /** The words were understood, and what they are about is not there, or no longer. */
  'nothing-there': 'mistaken',
  /** What was asked for is understood, and whoever asked may not have it done. */
  'not-allowed': 'refused',
  /** A model or a file that another keeps from us: whoever has it can let us see it. */
  'not-shown': 'another',
  /** Another did not answer in time, or as expected: the same may do later. */
  'no-answer': 'another',
  /** A file of newer prices, and what the environment says, cannot be. */
  'invalid-prices': 'setting',
  config: 'setting',
  busy: 'passing',
  'store-unavailable': 'ours',
  internal: 'ours',
} as const satisfies Record<string, FailureKind>;

/** The code of a failure: tests, logs and metrics tell one from another by it. */
export type ErrorCode = keyof typeof KIND_OF;

/** Every code, in the order of the table. */
export const ERROR_CODES: readonly ErrorCode[] = keysOf(KIND_OF);

/** Whose doing a failure with this code is. */
export const kindOfFailure = (code: ErrorCode): FailureKind => KIND_OF[code];

/**
 * What a refusal is about: who looks for a way on reads this, and the sentence is for people alone. `words` are pieces
 * of what was typed, as they were typed.
 */
export type RefusalAbout =
  /** It asks what the words mean, or for what is missing beside them: its hints are the answers. */
  | { readonly kind: 'question'; readonly words: readonly string[] }
  /** It asks which of several things a name is, which may be a slip of yet another. */
  | { readonly kind: 'which-name'; readonly words: readonly string[] }
  /** Nobody could read the words. Where something is suggested, the hints are what may have been meant. */
  | { readonly kind: 'unread'; readonly words: readonly string[]; readonly isSuggested: boolean }
  /** A name of nothing that we know. Where something is suggested, the hints are the names that may have been meant. */
  | { readonly kind: 'unknown-name'; readonly words: readonly string[]; readonly isSuggested: boolean }
  /** The words ask what is not ours to settle: none of their figures is one of ours. */
  | { readonly kind: 'not-ours'; readonly words: readonly string[] }
  /** The words were read, and cannot be had as they stand. */
  | { readonly kind: 'refused'; readonly words: readonly string[] };

/** What a failure may have beside its sentence. An error is none of that: it is the cause. */
interface Beside {
  readonly message?: never;
  readonly cause?: unknown;
  /** What was understood all the same: a draft, to begin the form with. */
  readonly understood?: object;
  readonly about?: RefusalAbout;
}

/**
 * The one error base. `message` is a sentence for people that says what to type instead; `hints` are pieces of
 * text that can be typed as they are.
 */
export class LlmcostError extends Error {
  override readonly name = 'LlmcostError';
  readonly code: ErrorCode;
  readonly hints: readonly string[];
  readonly understood: object | undefined;
  readonly about: RefusalAbout | undefined;

  constructor(code: ErrorCode, message: string, hints: readonly string[] = [], beside: Beside = {}) {
    super(message, beside.cause === undefined ? undefined : { cause: beside.cause });
    this.code = code;
    this.hints = hints;
    this.understood = beside.understood;
    this.about = beside.about;
  }

  /** The same failure with other words, hints or code, or with what was understood. */
  with(changed: Partial<Pick<LlmcostError, 'code' | 'message' | 'hints' | 'understood'>>): LlmcostError {
    const { code, message, hints, understood, about } = { ...this, message: this.message, ...changed };
    return new LlmcostError(code, message, hints, { cause: this.cause, ...defined({ understood, about }) });
  }
}

/** What was asked for, or why it is refused. What breaks is thrown on. */
export const orWhyRefused = async <T>(asked: Promise<T>): Promise<T | LlmcostError> => {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof LlmcostError) return error;
    throw error;
  }
};

/** What was asked for; undefined where it is refused. What breaks is thrown on. */
export const unlessRefused = async <T>(asked: Promise<T>): Promise<T | undefined> => {
  const got = await orWhyRefused(asked);
  return got instanceof LlmcostError ? undefined : got;
};

/** A known error's own words; one fixed sentence for any other, which belongs in the log. */
export const describeError = (
  error: unknown,
): { code: ErrorCode; message: string; hints: readonly string[]; understood?: object } =>
  error instanceof LlmcostError
    ? {
        code: error.code,
        message: error.message,
        hints: error.hints,
        ...defined({ understood: error.understood }),
      }
    : {
        code: 'internal',
        message: 'Something went wrong on our side. Please try again.',
        hints: [],
      };

/** True for a failure that is our own doing, which belongs in the log: any that is not an LlmcostError, and some that are. */
export const isOurs = (error: unknown): boolean => kindOfFailure(describeError(error).code) === 'ours';

/** What whatever was thrown says, be it an error or not. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

/** The messages of an error and of what caused it, outermost first. */
export const messagesOf = (error: unknown): readonly string[] => {
  const messages: string[] = [];
  // A cycle of causes ends here.
  for (let each = error; each instanceof Error && messages.length < 5; each = each.cause)
    messages.push(each.message);
  return messages;
};

/** How Node says that nobody here vouches for a certificate. */
export const UNKNOWN_AUTHORITY = /self-signed certificate|unable to (get|verify)/;

/** What to do about a certificate that nobody here vouches for; undefined for any other error. */
export const certificateAdvice = (error: unknown): string | undefined =>
  UNKNOWN_AUTHORITY.test(messagesOf(error).join())
    ? 'The certificate of Slack, or of a proxy before it, is signed by an authority that this machine does not know: name the file of that authority in NODE_EXTRA_CA_CERTS.'
    : undefined;
