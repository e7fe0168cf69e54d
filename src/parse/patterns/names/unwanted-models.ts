import { re } from '../../expression.ts';
import { OPEN_FAMILY } from '../../names/family-name.ts';
import { sellerNamed } from '../../names/rival-seller.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import type { Sentence } from '../looks/sentence.ts';

/** "anything but llama", "no qwen please": a family of models that is not wanted. */

const NOT =
  "(?:anything|any(?: other)? (?:open )?(?:models?|llms?)|everything|all|whatever) (?:but|except(?: for)?|other than|apart from|besides)|no|not|except|without|avoid(?:ing)?|(?:don['\u2019]?t|do not|can['\u2019]?t|cannot|must not|may not|won['\u2019]?t) (?:want(?: to)?|use|run|host|like)(?: (?:use|run|host))?";
const UNWANTED = re`\b(?:${NOT}) (?:(?:any|a|the) )?(?<family>${OPEN_FAMILY})(?: (?:models?|family|please|pls))*(?![\w.-]| ?\d| (?:api|oss|small|large|mini|chat|coder))`;

/** One of each of the families that most people host. */
const OTHERS = ['llama 70b', 'gpt-oss-120b', 'qwen3 32b'] as const;

/** The row: beside another model it is told, and alone it asks for one. */
export const UNWANTED_MODELS: readonly Sentence[] = [
  {
    name: 'a family of models that is not wanted',
    pattern: UNWANTED,
    holds: /\b(?:no|not|but|except|without|avoid|other|apart|besides|don|can|won|must|may|do)/i,
    closes: true,
    // Who sells a family is left out as a seller.
    applies: ({ groups }) => sellerNamed(groups?.family ?? '') === undefined,
    says: ({ 0: words, groups }, { atoms, notes }) => {
      const family = groups?.family?.toLowerCase() ?? '';
      const isOther = (id: string): boolean => !id.toLowerCase().includes(family);
      if (atoms.some((atom) => atom.kind === 'model' && isOther(atom.id)))
        notes.push(
          `${quoted(words.trim())} is read as said of the models that are named: none of them is one.`,
        );
      else
        throw notUnderstood(
          ask`Which model is hosted, where it is ${quoted(words.trim())}? Type its name.`,
          OTHERS.filter(isOther).map((name) => `host ${name}`),
        );
    },
  },
];
