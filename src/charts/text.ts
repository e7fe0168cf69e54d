/** QuickChart's libraries turn what stands between these two into code. */
const FUNCTION_MARKERS = /__(?:BEGIN|END)FUNCTION__/gi;
/** Some QuickChart servers refuse a chart that holds what looks like a loop, even in a label. */
const LOOPS = /(for|while)[\s(]*\(/gi;
const CONTROLS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

const strip = (text: string): string => text.replace(FUNCTION_MARKERS, '').replace(LOOPS, '$1 ');

/** A name that somebody else chose, safe inside a chart that a server evaluates; never empty. */
export const harmless = (text: string): string => {
  let clean = text.replace(CONTROLS, ' ');
  for (let next = strip(clean); next !== clean; next = strip(clean)) clean = next;
  return clean.replace(/\s+/g, ' ').trim() || 'unnamed';
};

/** Letters of these scripts, and emoji, are as wide as two others. */
const WIDE = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{Extended_Pictographic}]/u;

const widthOf = (letter: string): number => (WIDE.test(letter) ? 2 : 1);

/** As many letters from the front as fit. */
const fitting = (letters: readonly string[], most: number): string[] => {
  let width = 0;
  return letters.filter((letter) => {
    width += widthOf(letter);
    return width <= most;
  });
};

/** At most `most` characters; both ends of a long name stay, because a version stands at its end. */
const shorten = (text: string, most: number): string => {
  const letters = [...text];
  if (fitting(letters, most).length === letters.length) return text;
  const head = Math.ceil((most - 1) * 0.6);
  const front = fitting(letters, head).join('');
  const back = fitting(letters.toReversed(), most - 1 - head)
    .toReversed()
    .join('');
  return `${front.trimEnd()}…${back.trimStart()}`;
};

/** Names of at most `most` characters of which no two are the same: what would repeat gets a number. */
export const distinct = (names: readonly string[], most: number): string[] => {
  const taken = new Set<string>();
  return names.map((name) => {
    let candidate = shorten(name, most);
    for (let n = 2; taken.has(candidate); n += 1) {
      const suffix = ` #${n}`;
      candidate = `${shorten(name, most - suffix.length)}${suffix}`;
    }
    taken.add(candidate);
    return candidate;
  });
};
