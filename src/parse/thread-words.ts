import { type Draft, EMPTY_DRAFT } from '../domain/draft.ts';
import { type ThreadCommand, threadCommandOf } from './command-words.ts';
import { parseLine, refuseLong } from './line.ts';
import { withConfigRead } from './model-config/pasted.ts';
import { normalise } from './normalise.ts';
import { contradiction, notUnderstood, quoted } from './problems.ts';
import { type Relative, takeRelatives } from './thread-relative.ts';

/** What is said in a thread that has a draft: a change of it, or something to do with the thread. */

/** What to do with the APIs that were named: "vs gpt-5", "also haiku", "drop gpt-5". */
export type ApiChange = 'replace' | 'add' | 'remove';

export interface ThreadChange {
  readonly kind: 'change';
  /** The fields that were said outright. */
  readonly said: Draft;
  readonly relatives: readonly Relative[];
  readonly apis: ApiChange;
  /** Show it to the asker alone, and change nothing. */
  readonly preview: boolean;
}

export type ThreadWords = ThreadChange | ThreadCommand;

const ADDS = /\b(?:also|add|adding|as well|too|in addition)\b/iu;
const REMOVES = /^(?:please\s+)?(?:drop|remove|without|leave out|forget about)\b/iu;
const EXAMPLES = ['double the volume', '2B tokens and int4', 'H200 at $3.10/hr vs gpt-5', 'no spare'];

const nothingToChange = () =>
  notUnderstood(
    'What should change? Type it as you would in the command, such as "2B tokens and int4", "double the volume" or "vs gpt-5"; "compare" puts the proposals side by side.',
    EXAMPLES,
  );

const unclear = (words: readonly string[]) =>
  notUnderstood(
    `What do you mean by ${words.slice(0, 3).map(quoted).join(' and ')}? Nothing was changed. Leave it out, or say it as in the command.`,
    EXAMPLES,
  );

const isVolume = (field: string): boolean =>
  /^workload\.(?:tokensPerMonth|inputTokensPerMonth|outputTokensPerMonth|requestsPerMonth|bill)$/.test(field);

const refuseTwoVolumes = (said: Draft, relatives: readonly Relative[]): void => {
  const volumes = relatives.filter(({ target }) => target === 'volume');
  const stated = Object.keys(said.fields).find(isVolume);
  const [first, second] = [...volumes.map(({ words }) => words), said.said[stated ?? '']?.words];
  if (first !== undefined && second !== undefined)
    throw contradiction(
      `${quoted(first)} and ${quoted(second)} both set the volume: type only one of them.`,
      [first, second],
    );
};

/**
 * What somebody wrote to the bot in a thread. Throws `LlmcostError` with a question for them where words are unclear:
 * in a thread nothing is guessed and nothing is left out in silence.
 */
export const parseThreadWords = async (
  pasted: string,
  options: { readonly by?: string } = {},
): Promise<ThreadWords> => {
  const text = withConfigRead(pasted);
  refuseLong(text);
  const line = normalise(text);
  const command = threadCommandOf(line);
  if (command !== null) return command;
  const { relatives, rest } = takeRelatives(line);
  const adds = ADDS.test(rest);
  const removes = REMOVES.test(rest);
  const plain = adds ? rest.replace(ADDS, ' ') : removes ? rest.replace(REMOVES, ' ') : rest;
  const { intent, draft } =
    plain === '' ? { intent: null, draft: EMPTY_DRAFT } : await parseLine(plain, options);
  const fields = Object.keys(draft.fields);
  if (intent?.kind === 'estimate' && intent.ignoredWords.length > 0) throw unclear(intent.ignoredWords);
  if (fields.length === 0 && relatives.length === 0) throw nothingToChange();
  const onlyApis = fields.length === 1 && fields[0] === 'apis';
  if (removes && (!onlyApis || relatives.length > 0)) throw unclear([line]);
  refuseTwoVolumes(draft, relatives);
  return {
    kind: 'change',
    said: draft,
    relatives,
    apis: removes ? 'remove' : adds ? 'add' : 'replace',
    preview: intent?.kind === 'estimate' && intent.preview,
  };
};
