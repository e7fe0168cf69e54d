import { defined } from '../../defined.ts';
import { HOUR_MS } from '../../domain/day.ts';
import type { Draft } from '../../domain/draft.ts';
import { asJson, isSameJson } from '../../json.ts';
import { keysOf } from '../../keys.ts';
import { formValues } from '../../parse/index.ts';
import type { FormValues, InputName } from '../../wire/form.ts';
import {
  decodeFormMeta,
  drawnValues,
  encodeFormMeta,
  type FormMeta,
  FormRest,
  heldValues,
} from '../../wire/form-state.ts';
import type { ViewState } from '../../wire/view-state.ts';
import type { Deps } from '../deps.ts';
import { keepForm } from './keep.ts';

/** A form that somebody fills in: whatever stands in it, drawn or not. */
export interface FormSession {
  readonly team: string;
  readonly user: string;
  /** The draft with which it began. */
  readonly base: Draft;
  readonly values: FormValues;
  readonly meta: Omit<FormMeta, 'rest'>;
  /** Where its rest is kept already, and what that is. */
  readonly kept?: { readonly stored: string; readonly rest: FormRest };
}

/** A form as Slack shows it; `state` is undefined until somebody fills something in. */
export interface ShownForm {
  readonly id: string;
  readonly private_metadata: string;
  readonly state: { readonly values: ViewState } | undefined;
}

/** The inputs that were filled when the form was opened. */
export const begunWith = (base: Draft): readonly InputName[] => keysOf(formValues(base).values);

const restOf = async ({ store, now }: Deps, team: string, meta: FormMeta): Promise<FormRest | undefined> => {
  if ('here' in meta.rest) return meta.rest.here;
  const form = await store.forms.find(team, meta.rest.stored, now().toISOString());
  const parsed = FormRest.safeParse(form?.state);
  return parsed.success ? parsed.data : undefined;
};

/** What a view says of its form: complete as of the moment when Slack sent it. undefined where it is forgotten. */
export const sessionOf = async (
  deps: Deps,
  who: { readonly team: string; readonly user: string },
  view: Pick<ShownForm, 'private_metadata' | 'state'>,
): Promise<FormSession | undefined> => {
  const decoded = decodeFormMeta(view.private_metadata);
  const rest = decoded === null ? undefined : await restOf(deps, who.team, decoded);
  if (decoded === null || rest === undefined) return undefined;
  const { rest: where, ...meta } = decoded;
  return {
    ...who,
    base: rest.base,
    values: { ...rest.held, ...drawnValues(view.state?.values) },
    meta,
    ...defined({ kept: 'stored' in where ? { stored: where.stored, rest } : undefined }),
  };
};

/** A modal may stay open for as long as its window; nobody comes back to one after this many hours. */
const KEPT_HOURS = 24;

/**
 * `private_metadata` for the form as it will be drawn. Where there is no room in it, the rest is stored under an id
 * of its own and never changed, so that every view stays complete whichever of two updates comes last.
 */
export const metaOf = async (
  deps: Pick<Deps, 'store' | 'now' | 'newId'>,
  session: FormSession,
): Promise<string> => {
  const { team, user, base, values, meta, kept } = session;
  const rest: FormRest = { base, held: heldValues(values, begunWith(base)) };
  const here = encodeFormMeta({ ...meta, rest: { here: rest } });
  if (here !== null) return here;
  const isKept = kept !== undefined && isSameJson(kept.rest, rest);
  const stored = isKept ? kept.stored : deps.newId();
  if (!isKept)
    await keepForm(deps, { team, id: stored, by: user, state: asJson(rest) }, KEPT_HOURS * HOUR_MS);
  // What is left without the rest is a few ids; words that were not understood may be long, and are not needed twice.
  const short = encodeFormMeta({ ...meta, rest: { stored } });
  const { ignored: _, ...shorter } = meta;
  return short ?? encodeFormMeta({ ...shorter, rest: { stored } }) ?? '';
};
