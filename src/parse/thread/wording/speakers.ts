import { lex } from '../../text/lexing/lex.ts';

/** Who said something that somebody else pastes or passes on: "Ben: make it 3B", "Ana (finance): we pay 0.25". */

/** A label with a word that a line is made of says what its figure is, as "Volume: 3B" does. */
const SPEAKER =
  /^\s*(?<name>\p{L}[\p{L}.'’-]{1,15}(?: \p{Lu}[\p{L}.'’-]{0,15})?)(?: \([^()\d]{1,30}\))?(?: (?:says|said|asks|asked|wrote))?:\s+(?=\S)/u;
/** What begins like a name and says how what follows is meant. */
const LABEL =
  /^(?:why|how|what|or|and|but|so|also|then|now|not|no|vs|total|each|per|sources?|links?|refs?|references?)$/i;

/** Who speaks, and what they say; undefined where the label in front may be of a figure. */
export const speakerIn = (pasted: string): { readonly name: string; readonly words: string } | undefined => {
  const [said = '', name = ''] = SPEAKER.exec(pasted) ?? [];
  if (name === '' || LABEL.test(name)) return undefined;
  const isName = lex(name.toLowerCase().replace(/ .*$/, '')).every(({ kind }) => kind === 'unknown');
  return isName ? { name, words: pasted.slice(said.length) } : undefined;
};
