/** Numbers as people type them, where that gives exactly the same number back. */

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'k'],
];

/** What "2.5M", "$1,200" or "300 thousand" counts. */
export const scaledNumber = (number: string): number => {
  const [, digits = '', scale = ''] = /^\$?([\d.,]+) ?([a-z]?)/i.exec(number) ?? [];
  const [size = 1] = SCALES.find(([, letter]) => letter.toLowerCase() === scale.toLowerCase()) ?? [];
  return Number(digits.replaceAll(',', '')) * size;
};

/** The number with a scale where that is exact and short. */
export const scaledText = (value: number): string => {
  for (const [size, letter] of SCALES) {
    if (value < size) continue;
    const short = String(Number((value / size).toPrecision(6)));
    if (/^[\d.]{1,8}$/.test(short) && Number((Number(short) * size).toPrecision(15)) === value)
      return `${short}${letter}`;
    break;
  }
  return String(value);
};

/** The share in percent; null where percent would not give it back exactly. */
export const percentText = (share: number): string | null => {
  const text = String(Number((share * 100).toPrecision(12)));
  return /^[\d.]+$/.test(text) && Number(text) / 100 === share ? `${text}%` : null;
};
