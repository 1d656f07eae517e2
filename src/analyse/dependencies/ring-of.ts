import { issueAt } from '../../model/past-issues';
import type { Issue } from '../../model/program';
import type { Analysis } from '../analysis';
import { reachableFrom } from './downstream';

/**
 * The issues that wait for this one and that it waits for, itself included; none where it is in no ring of open
 * dependencies. An issue that is linked to itself is a ring of one.
 */
export const ringOf = ({ program, openGraph }: Analysis, index: number): readonly Issue[] => {
  const after = new Set(reachableFrom(openGraph, [index], false));
  const ring = reachableFrom({ out: openGraph.in }, [index], true).filter((node) => node === index || after.has(node));
  return ring.length < 2 && !waitsForItself(openGraph, index) ? [] : ring.flatMap((node) => issueAt(program, node) ?? []);
};

const waitsForItself = ({ out }: Analysis['openGraph'], index: number): boolean =>
  out.node.subarray(out.start[index], out.start[index + 1]).includes(index);
