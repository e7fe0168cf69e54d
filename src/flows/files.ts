import type { Words } from '../inbox/fields.ts';
import { renderNotice } from '../render/index.ts';
import type { Conversation } from '../reply/conversation.ts';
import { unreadFiles } from '../words/notices/files.ts';

type Files = NonNullable<Words['files']>;

/** What came along unread is named, so that nobody takes an answer for one about it. */
export const sayUnread = async ({ whisper }: Pick<Conversation, 'whisper'>, files: Files): Promise<void> => {
  if (files.length === 0) return;
  await whisper(renderNotice(unreadFiles(files.map(({ name }) => name))));
};
