type Block = { sum: number; weight: number; length: number };

/**
 * The rising series that is nearest to the given one by weighted squares: neighbours that fall are pooled to their mean
 * (pool adjacent violators; Ayer et al. 1955). `weights` are above 0.
 */
export const isotonic = (values: readonly number[], weights: readonly number[]): readonly number[] => {
  const blocks: Block[] = [];
  for (const [index, value] of values.entries()) {
    const weight = weights[index] ?? 1;
    let block: Block = { sum: value * weight, weight, length: 1 };
    for (let before = blocks.at(-1); before !== undefined && before.sum * block.weight >= block.sum * before.weight; before = blocks.at(-1)) {
      blocks.pop();
      block = { sum: before.sum + block.sum, weight: before.weight + block.weight, length: before.length + block.length };
    }
    blocks.push(block);
  }
  const rising: number[] = [];
  for (const { sum, weight, length } of blocks) for (let at = 0; at < length; at += 1) rising.push(sum / weight);
  return rising;
};
