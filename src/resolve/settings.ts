import type { DraftField, SaidFields } from '../domain/draft.ts';
import { FIELDS_OF_OWN } from '../domain/fields/index.ts';
import type { WorkspaceDefault } from '../domain/workspace-default.ts';
import type { Ledger } from './ledger.ts';

/** One setting: a draft field, a price as `ownPriceField` names it, or `model/<name>`. */
export type WorkspaceSetting = Pick<WorkspaceDefault, 'field' | 'at' | 'confirmedOn'> & {
  readonly value: unknown;
};

/** What a workspace has set, and what of it was used. */
export interface SettingsInUse {
  readonly of: (field: string) => WorkspaceSetting | undefined;
  /** Notes that `field` has its value from a setting, and lists it as an assumption. */
  readonly use: (setting: WorkspaceSetting, field: string, value: unknown) => void;
  /** The setting that a field has its value from; undefined where it has it from elsewhere. */
  readonly usedFor: (field: string) => WorkspaceSetting | undefined;
}

/** The settings of a workspace, of which nothing is used yet. */
export const settingsIn = (all: readonly WorkspaceSetting[], ledger: Ledger): SettingsInUse => {
  const known = new Map(all.map((setting) => [setting.field, setting]));
  const used = new Map<string, WorkspaceSetting>();
  return {
    of: (field) => known.get(field),
    use: (setting, field, value) => {
      used.set(field, setting);
      ledger.assume(field, value, { code: 'workspace-default', setOn: setting.at.slice(0, 10) });
    },
    usedFor: (field) => used.get(field),
  };
};

/** Whether any of these fields was said. */
export const saysAny = (fields: SaidFields, names: readonly DraftField[]): boolean =>
  names.some((field) => fields[field] !== undefined);

/** Hardware of one's own, be it paid already: its power is charged, and its price is one of purchase. */
export const owns = (fields: SaidFields): boolean =>
  ['own', 'paid'].includes(fields['selfHosted.procurement.kind'] ?? '') || saysAny(fields, FIELDS_OF_OWN);

/** Whoever says nothing of paying rents. */
export const assumeRented = (ledger: Ledger): 'rent' =>
  ledger.assume('selfHosted.procurement.kind', 'rent', { code: 'no-capital-risk' });
