import { rows, type Rows } from '../../model/dependency-graph';
import { issueAt } from '../../model/past-issues';
import type { Issue, Program, Project } from '../../model/program';
import type { Milestone } from '../delivery/milestones';
import { oncePer } from '../once-per';
import { planMilestones } from './plan-milestones';

/** What a node of the plan stands for. `loose`: what of a project lies under no epic. */
export type PlanPlace =
  | { readonly kind: 'program' }
  | { readonly kind: 'project' | 'loose'; readonly project: Project }
  | { readonly kind: 'milestone'; readonly project: Project; readonly milestone: Milestone }
  | { readonly kind: 'issue'; readonly issue: Issue };

/**
 * A program as one tree. Nodes below the number of issues are issues, by their index; then comes the program, then all
 * that is no issue. `parent` is -1 for the program alone. `downwards` holds every node after its parent, so that sums
 * are taken over it backwards, without recursion.
 */
export type PlanTree = {
  readonly program: Program;
  readonly size: number;
  readonly root: number;
  readonly parent: Int32Array;
  readonly children: Rows;
  readonly downwards: Int32Array;
  readonly placeOf: (node: number) => PlanPlace;
  /** Nodes of milestones, with what they are. */
  readonly milestones: readonly { readonly node: number; readonly milestone: Milestone }[];
};

type Others = { readonly places: PlanPlace[]; readonly parents: number[] };

/** The program, its projects and their milestones; what each project's node is, by project id. */
const begin = (program: Program, root: number): Others & { readonly nodes: ReadonlyMap<number, number> } => {
  const places: PlanPlace[] = [{ kind: 'program' }];
  const parents = [-1];
  const nodes = new Map<number, number>();
  for (const project of program.projects) {
    nodes.set(project.id, root + places.length);
    places.push({ kind: 'project', project });
    parents.push(root);
  }
  for (const milestone of planMilestones(program)) {
    places.push({ kind: 'milestone', project: milestone.project, milestone });
    parents.push(nodes.get(milestone.project.id) ?? root);
  }
  return { places, parents, nodes };
};

/** Where each issue hangs: under its parent; an epic without one under its project; all else in its project's loose work. */
const hang = ({ issues }: Program, root: number, { places, parents, nodes }: ReturnType<typeof begin>): readonly number[] => {
  const loose = new Map<number, number>();
  return issues.map(({ parent, level, project }) => {
    if (parent >= 0) return parent;
    const above = nodes.get(project.id) ?? root;
    if (level > 0) return above;
    const known = loose.get(project.id);
    if (known !== undefined) return known;
    const made = root + places.length;
    places.push({ kind: 'loose', project });
    parents.push(above);
    loose.set(project.id, made);
    return made;
  });
};

/** Every node after its parent, level by level. */
const levelByLevel = (root: number, size: number, children: Rows): Int32Array => {
  const order = new Int32Array(size);
  order[0] = root;
  let known = 1;
  for (let at = 0; at < known; at += 1) {
    const node = order[at] ?? 0;
    for (let edge = children.start[node] ?? 0; edge < (children.start[node + 1] ?? 0); edge += 1) {
      order[known] = children.node[edge] ?? 0;
      known += 1;
    }
  }
  return order;
};

/**
 * The tree of the plan: the program; its projects; under each its milestones, its epics (and whatever is above epics), and
 * its loose work; under an epic its children, their sub-tasks below. An issue lies under its parent, whatever project
 * that is in, so that a row's sums are those of the rows under it. Parents that are not in the program, or that the
 * viewer may not see, are none; rings of parents were cut when the program was built.
 */
export const planTree = oncePer((program: Program): PlanTree => {
  const root = program.byId.size;
  const others = begin(program, root);
  const hung = hang(program, root, others);
  const parent = Int32Array.from([...hung, ...others.parents]);
  const under = new Int32Array(parent.length - 1);
  for (let node = 0, at = 0; node < parent.length; node += 1) if (node !== root) { under[at] = node; at += 1; }
  const children = rows(parent.length, under.map((node) => parent[node] ?? root), under);
  const placeOf = (node: number): PlanPlace => {
    const issue = issueAt(program, node);
    return issue === undefined ? others.places[node - root] ?? { kind: 'program' } : { kind: 'issue', issue };
  };
  const milestones = others.places.flatMap((place, at) => (place.kind === 'milestone' ? [{ node: root + at, milestone: place.milestone }] : []));
  return { program, size: parent.length, root, parent, children, downwards: levelByLevel(root, parent.length, children), placeOf, milestones };
});
