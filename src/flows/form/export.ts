import { type AskOptions, answerDraft } from '../../answer/index.ts';
import type { Answer } from '../../domain/answer.ts';
import type { Draft } from '../../domain/draft.ts';
import type { MeasuredTraffic } from '../../domain/evidence.ts';
import type { Intent } from '../../domain/intent.ts';
import { LlmcostError } from '../../errors.ts';
import { measuredBeside, withoutUsage } from '../../measured/index.ts';
import type { Conversation } from '../../reply/conversation.ts';
import type { SharedFile } from '../../wire/shared-file.ts';
import type { Deps } from '../deps.ts';
import { readShared } from '../shared-files.ts';

/** An export that was sent with the form: Slack waits three seconds for the form, so it is read after that. */

/** A form that was sent, with the files of usage that were put into it. */
export interface WithExport {
  readonly draft: Draft;
  readonly intent: Extract<Intent, { kind: 'estimate' }>;
  readonly files: readonly SharedFile[];
}

/** The answer over measured usage, with the traffic that it counted. */
export interface Measured {
  readonly answer: Answer;
  readonly measured: MeasuredTraffic;
}

/**
 * What stands in the form beside the export. Throws LlmcostError with the draft, so that the form opens again with what
 * was typed.
 */
export const answerWithExport = async (
  deps: Deps,
  conversation: Pick<Conversation, 'team' | 'channel' | 'request' | 'whisper'>,
  { draft, intent, files }: WithExport,
  options: AskOptions,
): Promise<Measured> => {
  // Nothing of an earlier export is left beside a new one.
  const said = withoutUsage(draft);
  try {
    const usage = await readShared(deps, conversation, files);
    const named = (said.fields.apis ?? []).map(({ id }) => id);
    const { patch, measured } = measuredBeside(said, usage, named);
    const answer = await deps.work.queue(conversation.channel, async () =>
      answerDraft(patch, intent, { ...options, measured }),
    );
    return { answer, measured };
  } catch (error) {
    if (!(error instanceof LlmcostError)) throw error;
    throw error.with({ understood: said });
  }
};
