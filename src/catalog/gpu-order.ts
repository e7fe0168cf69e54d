/**
 * Within a generation, from the smaller GPU to the larger one that can do everything the smaller can: nobody need pay
 * more for the smaller. Cards that are better at one thing and worse at another stand in no line.
 */
const LINES: readonly (readonly string[])[] = [
  ['v100', 'v100-32gb'],
  ['a30', 'a100-40gb', 'a100-pcie-80gb', 'a100-80gb'],
  ['a10', 'a40'],
  ['a10', 'rtx-a6000'],
  ['rtx-3090', 'rtx-a6000'],
  ['l4', 'l40', 'l40s'],
  ['rtx-4090', 'rtx-6000-ada'],
  ['h100-pcie', 'h100-sxm', 'h200'],
  ['h100-pcie', 'h100-nvl', 'h200'],
  ['rtx-5090', 'rtx-pro-6000'],
  ['b200', 'b300'],
  ['gb200', 'gb300'],
  ['mi300x', 'mi325x'],
];

/** GPUs of the same generation that are one step larger. */
export const nextLarger = (gpuId: string): readonly string[] =>
  LINES.flatMap((line) => {
    const at = line.indexOf(gpuId);
    return at < 0 ? [] : (line[at + 1] ?? []);
  });
