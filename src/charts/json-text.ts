/** The shorter spelling of a number: 85e7 instead of 850000000. Both are JSON. */
const numberText = (value: number): string => {
  const plain = String(value);
  const zeros = /^(-?\d*[1-9])(0{3,})$/.exec(plain);
  return zeros === null ? plain.replace('e+', 'e') : `${zeros[1]}e${zeros[2]?.length}`;
};

interface Spelling {
  readonly key: (name: string) => string;
  readonly string: (text: string) => string;
}

const spell = (value: unknown, how: Spelling): string => {
  if (typeof value === 'number') return Number.isFinite(value) ? numberText(value) : 'null';
  if (typeof value === 'string') return how.string(value);
  if (Array.isArray(value)) return `[${value.map((item) => spell(item, how)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    return `{${fields.map(([key, field]) => `${how.key(key)}:${spell(field, how)}`).join(',')}}`;
  }
  return value === true || value === false ? String(value) : 'null';
};

const quoted = (text: string): string => JSON.stringify(text);

/** Plain data as JSON text, as short as JSON allows. What JSON cannot hold is left out or null. */
export const jsonText = (value: unknown): string => spell(value, { key: quoted, string: quoted });

const singleQuoted = (text: string): string =>
  `'${quoted(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

/**
 * Plain data as a JavaScript literal, which QuickChart reads as well: in a URL a JSON quote takes three characters,
 * a single quote one, and names need none.
 */
export const literalText = (value: unknown): string =>
  spell(value, {
    key: (name) => (/^[a-z]\w*$/i.test(name) ? name : singleQuoted(name)),
    string: singleQuoted,
  });
