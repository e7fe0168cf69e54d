import { isRecord } from '../../json.ts';
import type { DraftField } from './index.ts';

/** What a scenario holds at the path of a field; undefined where the field is another way to say something. */
export const valueAt = (scenario: unknown, field: DraftField): unknown =>
  field.split('.').reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), scenario);
