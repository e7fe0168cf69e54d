/** The larger of two times, and a little more where they are near each other; `sharpness` 1 adds them. */
export const corner = (a: number, b: number, sharpness: number): number => {
  const larger = Math.max(a, b);
  return larger === 0
    ? 0
    : larger * ((a / larger) ** sharpness + (b / larger) ** sharpness) ** (1 / sharpness);
};
