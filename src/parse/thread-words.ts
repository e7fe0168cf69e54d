import { findApi, sellersOfModel } from '../catalog/index.ts';
import { type Draft, EMPTY_DRAFT } from '../domain/draft.ts';
import { type ThreadCommand, threadCommandOf } from './command-words.ts';
import { parseLine, refuseLong } from './line.ts';
import { withConfigRead } from './model-config/pasted.ts';
import { normalise } from './normalise.ts';
import { contradiction, notUnderstood, quoted } from './problems.ts';
import { sellerNamed } from './rival-seller.ts';
import { type BillNow, billIn } from './thread-bill.ts';
import { withoutDenied } from './thread-contrast.ts';
import { type ApiEdit, takeEdits } from './thread-edits.ts';
import { type Relative, takeRelatives } from './thread-relative.ts';
import type { Shift } from './thread-shifts.ts';
import { isQuestion, plainWords } from './thread-speech.ts';
import { isSaidToOthers, isTalk } from './thread-talk.ts';

/** What is said in a thread that has a draft: a change of it, or something to do with the thread. */

export interface ThreadChange {
  readonly kind: 'change';
  /** The fields that were said outright. */
  readonly said: Draft;
  readonly relatives: readonly Relative[];
  readonly edits: readonly ApiEdit[];
  readonly shifts: readonly Shift[];
  /** Of the API whose bill was said. */
  readonly bill?: BillNow;
  /** Show it to the asker alone, and change nothing. */
  readonly preview: boolean;
}

/** A question is answered from what the card says, and changes nothing; talk is met with silence. */
export type ThreadWords =
  | ThreadChange
  | ThreadCommand
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'talk' };

const EXAMPLES = ['double the volume', '2B tokens and int4', 'H200 at $3.10/hr vs gpt-5', 'no spare'];

const nothingToChange = () =>
  notUnderstood(
    'What should change? Type it as you would in the command, such as "2B tokens and int4", "double the volume" or "vs gpt-5"; "compare" puts the proposals side by side.',
    EXAMPLES,
  );

const unclear = (words: readonly string[]) =>
  notUnderstood(
    `What do you mean by ${words.slice(0, 3).map(quoted).join(' and ')}? Nothing was changed. Leave it out, or say it as in the command.`,
    [],
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

const TOO =
  /^.*\b(?:is|are|seems?|looks?|sounds?) (?:way |much |far |a bit |bit )?too (?:high|low|much|many|few|little|big|small|optimistic|pessimistic)\b[\s,.:;-]*(?:more like|rather|closer to|should be|make it|try|use|it'?s|say)?\s*/i;
/** "4 H100s not 8": the second is what holds now. */
const NOT_THAT = /[\s,]+(?:and )?(?:not|instead of|rather than) \$?\d[\d.,]*[kmbt]?(?: ?[a-z]\w*)?\s*$/i;

/** "8 gpus is too many, 4": the second number counts what the first did. */
const UNITS = /\d[\d.,]* ?(?:[kmbt] )?(gpus?|cards?|replicas?|spares?|tokens?|hours?|[a-z]{1,2}\d{2,4}s?)\b/i;

const withUnit = (rest: string, said: string): string => {
  const unit = UNITS.exec(said)?.[1];
  return unit !== undefined && /^\d[\d.,]*[kmbt]?$/i.test(rest) ? `${rest} ${unit}` : rest;
};

const corrected = (line: string): string => {
  const said = TOO.exec(line)?.[0] ?? '';
  const rest = plainWords(line.slice(said.length));
  const plain = said !== '' && /\d/.test(rest) ? withUnit(rest, said) : line;
  return /\d.*(?:not|instead of|rather than)/i.test(plain) ? plain.replace(NOT_THAT, '') : plain;
};

/** "use mistral small": to host it, or to compare with it? */
const refuseUse = (line: string, { fields }: Draft): void => {
  const model = fields['selfHosted.model'];
  if (
    !/^(?:please )?(?:use|try|take) \S/i.test(line) ||
    model === undefined ||
    Object.keys(fields).length > 1
  )
    return;
  if (/\bon\b|\bhost/i.test(line) || findApi(model) === undefined) return;
  throw notUnderstood(`Host ${model}, or compare with it as an API?`, [`host ${model}`, `vs ${model}`]);
};

const TO_THE_START =
  /^(?:reset|undo (?:everything|all(?: of (?:it|that))?|all changes)|start (?:over|again|from scratch))(?: (?:everything|all|it|that|this))?$|^(?:(?:go |switch )?back to |restore )?(?:the )?(?:original|first|start|beginning)(?: (?:one|card|numbers?|scenario|version))?$/i;

const wordsOfLine = async (
  rest: string,
  by: { readonly by?: string },
  isAsked: boolean,
): Promise<{ draft: Draft; preview: boolean }> => {
  if (rest === '') return { draft: EMPTY_DRAFT, preview: false };
  const { intent, draft } = await parseLine(rest, by);
  if (intent.kind === 'estimate' && intent.ignoredWords.length > 0) {
    // "what about latency?" wants nothing else to be costed.
    if (isAsked && Object.keys(draft.fields).length === 0) return { draft: EMPTY_DRAFT, preview: false };
    throw unclear(intent.ignoredWords);
  }
  refuseUse(rest, draft);
  return { draft, preview: intent.kind === 'estimate' && intent.preview };
};

const SELLER_ALONE =
  /^(?<lead>(?:(?:also|please|and|ok|now) )*(?:vs|versus|add|include|compare (?:it )?(?:with|to|against)|what about|how about) )(?<seller>[a-z][\w .-]{1,30}?)(?<tail>(?: (?:too|as well|instead|please|to the (?:list|comparison)))*[?!.]*)$/i;

/** "compare with groq too": a seller alone is that of the hosted model, where it sells that. */
const withSellerOf = (line: string, model: string | undefined): string => {
  const { lead = '', seller = '', tail = '' } = SELLER_ALONE.exec(line)?.groups ?? {};
  const known = model === undefined ? undefined : sellerNamed(seller);
  if (model === undefined || known === undefined || known.kind === 'cloud') return line;
  const id =
    sellersOfModel(model).find((one) => one.startsWith(`${known.id}/`)) ?? findApi(`${seller} ${model}`)?.id;
  return id === undefined ? line : `${lead}${id}${tail}`;
};

/**
 * What somebody wrote to the bot in a thread. Throws `LlmcostError` with a question for them where words are unclear:
 * in a thread nothing is guessed and nothing is left out in silence. Of several changes all are done, or none. `model` is
 * what is hosted there, which a seller that is named alone sells.
 */
export const parseThreadWords = async (
  pasted: string,
  options: { readonly by?: string; readonly model?: string } = {},
): Promise<ThreadWords> => {
  const text = withConfigRead(pasted);
  refuseLong(text);
  const line = withSellerOf(normalise(text), options.model);
  const command = threadCommandOf(line);
  if (command !== null) return command;
  if (isSaidToOthers(text) || (await isTalk(line))) return { kind: 'talk' };
  if (isQuestion(line)) return { kind: 'question', text: line };
  if (TO_THE_START.test(plainWords(line)))
    throw notUnderstood(
      '"undo" takes back the last change, and again the one before it: nothing was changed.',
      [],
    );
  const bill = billIn(plainWords(line));
  if (bill !== undefined)
    return { kind: 'change', said: EMPTY_DRAFT, relatives: [], edits: [], shifts: [], bill, preview: false };
  const {
    apis: edits,
    shifts,
    rest: words,
  } = await takeEdits(await withoutDenied(corrected(plainWords(line))));
  const { relatives, rest } = takeRelatives(words);
  const { draft, preview } = await wordsOfLine(
    rest.replace(/^[\s,]+|[\s,]+$/g, ''),
    options,
    /\?\s*$/.test(line),
  );
  if (Object.keys(draft.fields).length + relatives.length + edits.length + shifts.length === 0) {
    // "what about egress?" wants nothing else to be costed.
    if (line.endsWith('?')) return { kind: 'question', text: line };
    throw nothingToChange();
  }
  refuseTwoVolumes(draft, relatives);
  return { kind: 'change', said: draft, relatives, edits, shifts, preview };
};
