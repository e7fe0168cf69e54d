import * as z from 'zod';
import { Id } from '../domain/record-fields.ts';
import { maybe } from './maybe.ts';

/** A file that somebody shared, or put into a window; of one that Slack does not show us only the id. */
export const SharedFile = z.looseObject({
  id: maybe(Id).catch(undefined),
  name: maybe(z.string()).catch(undefined),
  mimetype: maybe(z.string()).catch(undefined),
  /** Bytes. */
  size: maybe(z.number()).catch(undefined),
  url_private: maybe(z.string()).catch(undefined),
  url_private_download: maybe(z.string()).catch(undefined),
});
export type SharedFile = z.infer<typeof SharedFile>;

/** Files as they come with a message, or stand in an input. */
export const SharedFiles = maybe(z.array(SharedFile)).catch(undefined);
