/** How many issues each project has, and which issue numbers (0 and on) are whose. */
export type Shape = {
  readonly issues: number;
  /** First issue of each project, and one entry more for the end. */
  readonly starts: Int32Array;
  /** Project of each issue. */
  readonly projectOf: Uint16Array;
};

const MOST_PROJECTS = 150;
const LARGEST_SHARE = 0.3;

/** A site of uneven projects: the largest holds 30 %, the others less and less; about 333 issues a project, at most 150. */
export const shapeOf = (issues: number): Shape => {
  const count = Math.max(1, Math.min(MOST_PROJECTS, Math.round(issues / 333), issues));
  const starts = new Int32Array(count + 1);
  const largest = count === 1 ? issues : Math.round(issues * LARGEST_SHARE);
  const weights = Array.from({ length: count - 1 }, (_, rank) => 1 / (rank + 6));
  const total = weights.reduce((sum, one) => sum + one, 0);
  let share = 0;
  starts[1] = largest;
  weights.forEach((weight, rank) => {
    share += weight;
    starts[rank + 2] = largest + Math.round(((issues - largest) * share) / total);
  });
  const projectOf = new Uint16Array(issues);
  for (let project = 0; project < count; project += 1) projectOf.fill(project, starts[project], starts[project + 1]);
  return { issues, starts, projectOf };
};
