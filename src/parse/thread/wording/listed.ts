/** Several things behind one verb: "remove spares, batch and caching", "add opus, a spare and 2 GPUs". */

const JOINTS = /(,? (?:and|or) |, )/i;

/** Nobody lists more. */
const MOST_THINGS = 8;

/** Whether a text may hold a list. */
export const mayList = (text: string): boolean => JOINTS.test(text);

/** One thing of a list. */
export interface Listed<How> {
  readonly thing: string;
  /** What joins it to the one before, such as ", " or " and "; '' for the first. */
  readonly joint: string;
  readonly how: How;
}

/**
 * The things of a list, up to the first of which `howOf` knows nothing, and the words behind so many of them as they
 * were. `howOf` is told what joins a thing to those before it, and those.
 */
export const thingsIn = async <How>(
  all: string,
  howOf: (thing: string, joint: string, before: readonly Listed<How>[]) => Promise<How | undefined>,
): Promise<{ readonly things: readonly Listed<How>[]; readonly restFrom: (count: number) => string }> => {
  const parts = all.split(JOINTS);
  const things: Listed<How>[] = [];
  while (things.length < Math.min(MOST_THINGS, (parts.length + 1) / 2)) {
    const at = 2 * things.length;
    const [joint = '', thing = ''] = [parts[at - 1], parts[at]];
    const how = thing === '' ? undefined : await howOf(thing, joint, things);
    if (how === undefined) break;
    things.push({ thing, joint, how });
  }
  return { things, restFrom: (count) => parts.slice(2 * count).join('') };
};

/** The text with what `read` makes of each of its clauses, which begin where `begins` matches nothing. */
export const eachClause = async (
  text: string,
  begins: RegExp,
  read: (clause: string) => Promise<string>,
): Promise<string> => {
  const clauses: string[] = [];
  for (const clause of text.split(begins)) clauses.push(await read(clause));
  return clauses.join('');
};
