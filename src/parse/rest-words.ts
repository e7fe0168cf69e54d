/** What is left of a whole that was split, whose ever it is: "70% haiku, the rest sonnet". */
export const REST = '(?:rest|remainder|remaining|others?)';
