import { isRecord } from '../../json.ts';
import { type DraftField, FIELDS } from './index.ts';

/** What a scenario holds of a field; undefined where the field is another way to say something. */
export const valueAt = (scenario: unknown, field: DraftField): unknown =>
  (FIELDS[field].scenarioPath ?? field)
    .split('.')
    .reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), scenario);
