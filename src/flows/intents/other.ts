import type { Asked } from '../../answer/index.ts';
import { renderForget, renderHelp } from '../../render/index.ts';
import type { AskedWords } from '../ask.ts';
import type { Deps } from '../deps.ts';
import { defaultsCommand } from './defaults.ts';
import { exportChannel } from './export.ts';
import { listMine } from './list.ts';
import { showPrices } from './prices.ts';

/** A line that asks for no estimate: help, the form, what is kept, what the workspace assumes. */
export const answerOther = async (
  deps: Deps,
  question: AskedWords,
  { intent, draft }: Pick<Extract<Asked, { kind: 'other' }>, 'intent' | 'draft'>,
): Promise<void> => {
  const { conversation, text, openForm } = question;
  switch (intent.kind) {
    case 'help':
      return conversation.whisper(renderHelp());
    case 'form':
      return openForm === undefined
        ? conversation.whisper(renderHelp({ line: text }))
        : openForm({ base: draft, ignored: intent.ignoredWords });
    case 'list':
      return listMine(deps, question);
    case 'forget':
      return conversation.whisper(renderForget());
    case 'defaults':
      return defaultsCommand(deps, conversation, intent.words);
    case 'prices':
      return showPrices(deps, conversation);
    case 'export':
      return exportChannel(deps, question, intent.format);
    default:
      return intent satisfies never;
  }
};
