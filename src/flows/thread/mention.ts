import type { Spoken } from '../../inbox/spoken.ts';
import { orTellFailure } from '../../reply/tell-failure.ts';
import { type AskedWords, answerWords } from '../ask.ts';
import type { Deps } from '../deps.ts';
import { sayUnread } from '../files.ts';
import { onceHeard } from '../once.ts';
import { threadWritten } from './begun.ts';
import { threadOf } from './where.ts';
import { answerInThread } from './words.ts';

/** A question in a message that everybody reads. */
export interface HeardWords extends AskedWords {
  /** The message that says it: an edit has the same. */
  readonly askedTs: string;
  /** When it was written or last edited. */
  readonly writtenTs: string;
  /** It was written below another message, and not in the channel itself. */
  readonly isReply: boolean;
  /** What came with it, none of which is read. */
  readonly files: Spoken['files'];
}

const answer = async (deps: Deps, { isReply, askedTs, conversation, text }: HeardWords): Promise<void> => {
  const { threadTs } = conversation;
  const thread = threadTs === undefined || !isReply ? undefined : threadOf(conversation, threadTs);
  const begun = thread === undefined ? undefined : await threadWritten(deps, thread);
  if (thread === undefined || begun === undefined) return answerWords(deps, { conversation, text, askedTs });
  await answerInThread(deps, { thread, conversation }, begun, { text, ts: askedTs });
};

/**
 * Words to the bot: in a thread that has a draft they ask what if, anywhere else they are a question like the command.
 * The same words of the same message are heard once; edited ones take the place of what they said before.
 */
export const hear = async (deps: Deps, heard: HeardWords): Promise<void> => {
  const { conversation, askedTs: ts, text, writtenTs, files } = heard;
  await orTellFailure(deps, conversation, () =>
    onceHeard(deps, conversation, { ts, text, writtenTs }, async () => {
      const isSilent = text.trim() === '' && files.length > 0;
      if (!isSilent) await orTellFailure(deps, conversation, () => answer(deps, heard));
      await sayUnread(conversation, files);
    }),
  );
};
