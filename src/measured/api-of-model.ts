import { findApi, idOfOnlySeller, pastedId } from '../catalog/index.ts';

/** "Claude4.5Sonnet" of AWS' bills. */
const spaced = (name: string): string =>
  name.replaceAll(/([a-z])(\d)/gi, '$1 $2').replaceAll(/(\d)([A-Z])/g, '$1 $2');

/** Release dates and versions that exports add to a model's name, clouds' prefixes, and the path of a gateway. */
const plainForms = (named: string): readonly string[] => {
  // How OpenRouter chose among sellers, how hard a coding tool let it think, and what that tool leaves out before.
  const name = named
    .replace(/:(nitro|floor|exacto|online)$/, '')
    .replace(/^(?=(?:opus|sonnet|haiku)-\d)/, 'claude-');
  const plain = name.replace(/(-(low|medium|high|xhigh|max))?-thinking$|-(low|medium|high|xhigh)$/, '');
  const bare = name.replace(/^(us|eu|apac|global|jp)\./, '').replace(/-v\d+(:\d+)?$/, '');
  const undated = (text: string): string =>
    text.replace(/[-@](\d{8}|\d{4}-\d{2}-\d{2})$|(?<=^gpt.*)[ -](0[1-9]|1[0-2])\d{2}$/, '');
  const ownName = undated(bare.replace(/^(anthropic|meta|amazon|mistral|openai|google)[./]/, ''));
  const forms = [name, undated(name), bare, undated(bare), ownName, plain];
  const last = name.slice(name.lastIndexOf('/') + 1);
  if (last !== name) forms.push(...plainForms(last));
  if (/^[a-z]+\d[\d.]*[A-Z]/i.test(name) && !name.includes('-')) forms.push(spaced(name));
  return [...new Set(forms)];
};

/** The API of the catalog that a model of an export is; undefined where its name is not one that the catalog has. */
export const apiOfModel = (name: string): string | undefined => {
  const exact = pastedId(name.replace(/^@/, '')) ?? idOfOnlySeller(name);
  if (exact !== undefined) return exact;
  for (const form of plainForms(name)) {
    const found = findApi(form);
    // A line of models is not the release that was used.
    if (found !== undefined && !found.family) return found.id;
  }
  return undefined;
};
