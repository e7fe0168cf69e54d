import type { DraftFields } from '../../../domain/draft.ts';
import { tryLine } from '../../line.ts';

/** What a part of a mention says where it stands alone. */
export interface SaidAlone {
  readonly fields: DraftFields;
  /** Nothing of it was left out. */
  readonly isWhole: boolean;
}

/** undefined where no line of those words is understood. */
export const readAlone = async (words: string): Promise<SaidAlone | undefined> => {
  const read = await tryLine(words, { isPart: true });
  return (
    read && {
      fields: read.draft.fields,
      isWhole: read.intent.kind === 'estimate' && read.intent.ignoredWords.length === 0,
    }
  );
};

/** The fields that it sets; none where it is not understood whole. */
export const wholeFields = async (words: string): Promise<DraftFields> => {
  const alone = await readAlone(words);
  return alone?.isWhole === true ? alone.fields : {};
};
