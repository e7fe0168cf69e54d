import * as z from 'zod';
import { Id } from '../domain/record-fields.ts';

/** Files that somebody uploaded in a modal, as Slack sends them with it. */

const ModalFile = z.looseObject({
  id: Id,
  mimetype: z.string().optional().catch(undefined),
  /** Bytes. */
  size: z.number().optional().catch(undefined),
  url_private: z.string().optional().catch(undefined),
  url_private_download: z.string().optional().catch(undefined),
});
/** A file that somebody put into a form. */
export type ModalFile = z.infer<typeof ModalFile>;

/** The most that a modal's input takes. */
export const MODAL_FILES = 10;

const Input = z.looseObject({ files: z.unknown().optional() });
const State = z.record(z.string(), z.record(z.string(), Input.catch({})).catch({}));

/** What stands in a file input whose block and action have this id. */
export const modalFiles = (state: unknown, id: string): readonly ModalFile[] => {
  const parsed = State.safeParse(state);
  const files = parsed.success ? parsed.data[id]?.[id]?.files : undefined;
  return Array.isArray(files)
    ? files.flatMap((file) => {
        const read = ModalFile.safeParse(file);
        return read.success ? [read.data] : [];
      })
    : [];
};
