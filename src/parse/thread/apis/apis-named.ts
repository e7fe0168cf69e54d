import { type DraftApi, fieldsIn, type SaidFields } from '../../../domain/draft.ts';
import { LlmcostError } from '../../../errors.ts';
import type { Atom } from '../../atoms.ts';
import { lex } from '../../text/lexing/lex.ts';
import { normalise } from '../../text/normalise.ts';
import { readAlone } from '../wording/alone.ts';

/** The APIs that some words name, and what a mention changes of them. */

/** A change of the APIs that are compared with. */
export type ApiEdit =
  /** `only`: these and no others. */
  | {
      readonly kind: 'add' | 'remove' | 'keep' | 'only';
      readonly apis: readonly DraftApi[];
      readonly words: string;
    }
  | {
      readonly kind: 'swap';
      readonly from: readonly DraftApi[];
      readonly apis: readonly DraftApi[];
      readonly words: string;
    }
  /** "remove both" */
  | { readonly kind: 'clear'; readonly words: string }
  /** Without its discount, and where `isWhole` without prices of its own. */
  | {
      readonly kind: 'listed';
      readonly apis: readonly DraftApi[];
      readonly isWhole: boolean;
      readonly words: string;
    }
  /** A discount on whatever one seller sells. */
  | {
      readonly kind: 'of-seller';
      readonly seller: string;
      readonly discount: number;
      readonly words: string;
    }
  /** New terms of an API that is compared with already, or a new one. */
  | { readonly kind: 'terms'; readonly apis: readonly DraftApi[]; readonly words: string };

const NAMED: ReadonlySet<Atom['kind']> = new Set(['api', 'model', 'seller', 'assign']);
const mayBeApi = (atom: Atom): boolean =>
  NAMED.has(atom.kind) ||
  (atom.kind === 'number' && atom.money) ||
  (atom.kind === 'mark' && atom.mark === 'slash');

/** Most mentions name no API, which is seen long before a line is read whole. */
export const mayNameApi = (words: string): boolean => {
  try {
    return lex(normalise(words)).some(mayBeApi);
  } catch (error) {
    if (error instanceof LlmcostError) return false;
    throw error;
  }
};

/** The APIs that some words name, and whether all else that they say holds already; undefined where they name none. */
export const apisIn = async (
  words: string,
  known: SaidFields,
): Promise<{ apis: readonly DraftApi[]; isAll: boolean } | undefined> => {
  const alone = mayNameApi(words) ? await readAlone(words) : undefined;
  const { apis, ...others } = alone?.fields ?? {};
  return (
    apis && {
      apis,
      isAll:
        alone?.isWhole === true &&
        fieldsIn(others).every((field) => field === 'apis' || others[field] === known[field]),
    }
  );
};

/** The APIs that some words name, and nothing else; undefined where they name anything else, or nothing. */
export const onlyApisNamed = async (
  words: string,
  known: SaidFields,
): Promise<readonly DraftApi[] | undefined> => {
  const plain = words
    .replace(/^(?:vs|versus|against) /i, '')
    .replace(/^(?:the|our|my) /i, '')
    .replace(/ (?:too|as well|please|api)$/i, '')
    .replace(
      / (?:to|in|into|from|of|on) (?:the |this |our )?(?:there|comparison|comparisons|list|table|card|mix|chart|rivals|estimate)$/i,
      '',
    );
  const isPair = /^\$?\d+(?:\.\d+)? ?\/ ?\$?\d+(?:\.\d+)?$/.test(plain);
  if (!(isPair || /[a-z]/i.test(plain)) || plain.length > 120) return undefined;
  const named = await apisIn(`vs ${plain}`, known);
  return named?.isAll === true ? named.apis : undefined;
};

/** Whether they are names alone, without terms. */
export const areNamesAlone = (apis: readonly DraftApi[]): boolean =>
  apis.every((api) => Object.keys(api).length === 1);
