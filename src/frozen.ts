/** The same value, in which nothing can be changed any more: lists, objects and what they hold. */
export const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  // Loops, since an answer has hundreds of objects: a list of the values of each would be made for this alone.
  if (Array.isArray(value)) for (const part of value) frozen(part);
  else for (const name in value) frozen(value[name]);
  return value;
};
