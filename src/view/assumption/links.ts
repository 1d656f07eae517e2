import type { Assumption, MappingRow } from '../../contract/program';
import type { LinksOfType } from '../../analyse/dependencies/links-by-type';
import { counted, fewNames, plain } from '../../analyse/words';
import { suggestedMeaning } from '../../model/link-meaning';
import type { LinkType, Program } from '../../model/program';
import type { DependencyKind, LinkMeaning } from '../../model/settings';
import { sideOf } from '../link-types';

const kinds: readonly { readonly value: DependencyKind; readonly label: string }[] = [
  { value: 'finish-start', label: 'starts when the blocker is done' },
  { value: 'start-start', label: 'starts when the blocker has started' },
  { value: 'finish-finish', label: 'is done when the blocker is done' },
  { value: 'start-finish', label: 'is done when the blocker has started' },
];

/** The side that the type's own words say is the blocker is "Right"; where they say nothing, no side is. */
const sideOptions = (type: LinkType, source: string, destination: string): MappingRow['options'] => {
  const reads = sideOf(suggestedMeaning(type));
  const said = (side: 'outward' | 'inward'): string => {
    if (reads === 'none') return '';
    return side === reads ? 'Right: ' : 'Other way round: ';
  };
  const options = [
    { value: 'outward', label: `${said('outward')}${source} blocks ${destination}` },
    { value: 'inward', label: `${said('inward')}${destination} blocks ${source}` },
  ];
  return [...(reads === 'inward' ? options.reverse() : options), { value: 'none', label: 'Not a dependency' }];
};

const kindOf = (type: LinkType, meaning: LinkMeaning | undefined): DependencyKind => {
  if (meaning?.dependency === true) return meaning.kind;
  const reads = suggestedMeaning(type);
  return reads.dependency ? reads.kind : 'finish-start';
};

/** One type of links, shown by two real issues where there are any, so that a wrong direction is seen before it is saved. */
const linkRow = ({ type, links, crossProject, example }: LinksOfType, meaning: LinkMeaning | undefined): MappingRow => {
  const [source, destination] = example === null ? ['A', 'B'] : [example.source, example.destination];
  const uses = links === 0 ? 'no link in this program' : `${counted(links, 'link')}, ${plain(crossProject)} between projects`;
  return {
    key: type.id,
    label: type.name,
    hint: `${source} “${type.outward}” ${destination} · ${uses}`,
    value: sideOf(meaning),
    options: sideOptions(type, source, destination),
    second: { label: 'The blocked issue', value: kindOf(type, meaning), options: kinds },
  };
};

/** The types that occur, most frequent first, then those that do not: a meaning can be given before the first link. */
const withUnused = ({ linkTypes }: Program, links: readonly LinksOfType[]): readonly LinksOfType[] => {
  const used = new Set(links.map(({ type }) => type.id));
  return [...links, ...linkTypes.filter(({ id }) => !used.has(id)).map((type) => ({ type, links: 0, crossProject: 0, example: null }))];
};

/** What link types mean. `all` lists those too that no issue of the program uses. */
export const linkTypes = (program: Program, links: readonly LinksOfType[], all: boolean): Assumption => {
  const { linkMeanings } = program.settings;
  const listed = all ? withUnused(program, links) : links;
  const chosen = listed.filter(({ type }) => linkMeanings[type.id]?.dependency === true);
  return {
    key: 'linkTypes',
    title: 'Links that are dependencies',
    value: chosen.length === 0 ? 'None' : fewNames(chosen.map(({ type }) => type.name)),
    effect: links.length === 0
      ? 'No issue is linked to another yet'
      : `${counted(program.dependencies.length, 'dependency', 'dependencies')} out of ${counted(links.reduce((sum, { links: n }) => sum + n, 0), 'link')}`,
    editor: { kind: 'mapping', rows: listed.map((ofType) => linkRow(ofType, linkMeanings[ofType.type.id])) },
  };
};
