import { nearEnough } from '../domain/round.ts';
/**
 * A coordinate in a picture, not a number for people: four digits are finer than a pixel, and a short number keeps
 * a chart's URL short.
 */
export const coordinate = (value: number): number => nearEnough(value);
