import type { MeasuredUsage } from '../../domain/usage.ts';
import type { Spoken } from '../../inbox/spoken.ts';
import { answerMeasured } from '../../measured/index.ts';
import type { Conversation } from '../../reply/conversation.ts';
import { orTellFailure } from '../../reply/tell-failure.ts';
import type { UsageFile } from '../../usage/index.ts';
import { pastedIn } from '../../usage/pasted.ts';
import { costing } from '../costing.ts';
import type { Deps } from '../deps.ts';
import { postHours } from '../hours.ts';
import { answerOther } from '../intents/other.ts';
import { onceHeard } from '../once.ts';
import { postAnswer } from '../post-answer.ts';
import { readShared } from '../shared-files.ts';
import { threadWritten } from '../thread/begun.ts';
import { threadOf } from '../thread/where.ts';
import { lookAtUsage } from './in-thread.ts';

/** An export of usage, dropped with a mention, in a direct message or in a thread: measured, costed, not kept. */

/** A message with an export of usage in it or attached to it. */
export interface Dropped {
  readonly text: string;
  readonly files: Spoken['files'];
  readonly conversation: Conversation;
  readonly askedTs: string;
  /** When it was written or last edited. */
  readonly writtenTs: string;
  /** The text of a small export, instead of files. */
  readonly pasted?: string;
}

const inMemory = (text: string): UsageFile => ({
  async *open() {
    yield Buffer.from(text);
  },
});

const measure = (deps: Deps, { conversation, files, pasted }: Dropped): Promise<MeasuredUsage> =>
  pasted === undefined ? readShared(deps, conversation, files) : deps.exports.read([inMemory(pasted)]);

const answer = async (deps: Deps, dropped: Dropped): Promise<void> => {
  const { conversation, text, askedTs } = dropped;
  const usage = await measure(deps, dropped);
  const { threadTs } = conversation;
  const thread =
    threadTs === undefined || threadTs === askedTs ? undefined : threadOf(conversation, threadTs);
  const begun = thread === undefined ? undefined : await threadWritten(deps, thread);
  if (thread !== undefined && begun !== undefined)
    return lookAtUsage(deps, { thread, conversation }, begun, { usage, text, askedTs });
  const options = await costing(deps, conversation);
  const asked = await deps.work.queue(conversation.channel, () => answerMeasured(text, usage, options));
  if (asked.kind === 'other') return answerOther(deps, { text, conversation, askedTs }, asked);
  const ts = await postAnswer(deps, { conversation, answer: asked.answer, words: text, askedTs });
  await postHours(deps, conversation, asked.answer, ts);
};

/** Reads what was dropped and answers with it. Where files may not be read, the way around is said. */
export const hearUsage = async (deps: Deps, dropped: Dropped): Promise<void> => {
  const { conversation, askedTs: ts, writtenTs, pasted } = dropped;
  // Its figures are edited, too, where they stand among its words.
  const text = pasted === undefined ? dropped.text : `${dropped.text}\n${pasted}`;
  const heard = () => onceHeard(deps, conversation, { ts, text, writtenTs }, () => answer(deps, dropped));
  await orTellFailure(deps, conversation, heard);
};

/** Pictures are talk; anything else that is shared with us may be an export. */
const isExport = ({ mimetype }: Spoken['files'][number]): boolean =>
  !/^(image|video|audio)\//.test(mimetype ?? '');

/** An export of usage that came with the words, as files or pasted among them. */
export const usageIn = ({ text, files }: Spoken): Pick<Dropped, 'text' | 'files' | 'pasted'> | undefined => {
  const exports = files.filter(isExport);
  if (exports.length > 0) return { text, files: exports };
  const pasted = pastedIn(text);
  return pasted === undefined ? undefined : { text: pasted.words, files: [], pasted: pasted.export };
};
