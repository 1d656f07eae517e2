import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { LinkTypeCount } from '../../../src/contract/overview';
import { DownloadCsv } from '../../parts/download-csv';
import { CountValue } from '../../parts/figure';
import { numberText } from '../../parts/number-text';
import { useViewer } from '../../parts/viewer';
import { linkTypeTable } from './link-type-csv';

const TypeRow = ({ type }: { readonly type: LinkTypeCount }): ReactElement => {
  const { locale } = useViewer();
  return (
    <tr>
      <th scope="row"><bdi>{type.name}</bdi><span className="link-sentence" dir="auto">{type.sentence}</span></th>
      <td>{type.dependency ? 'Dependency' : 'Not counted'}</td>
      <td className="number"><CountValue measure={`links:${type.id}`} value={type.links} text={numberText(type.links, locale)} /></td>
      <td className="number"><CountValue measure={`links-across:${type.id}`} value={type.crossProject} text={numberText(type.crossProject, locale)} /></td>
    </tr>
  );
};

/** Which links are taken as dependencies, in which direction, and how many there are of each. */
export const LinkTypes = ({ types, adjust }: { readonly types: readonly LinkTypeCount[]; readonly adjust: () => void }): ReactElement | null => {
  if (types.length === 0) return null;
  return (
    <section className="card" aria-labelledby="link-types">
      <div className="card-head">
        <h2 id="link-types">Links by type</h2>
        <div className="page-actions">
          <DownloadCsv name="links-by-type" table={() => linkTypeTable(types)} />
          <Button spacing="compact" appearance="subtle" onClick={adjust}>Change in Assumptions</Button>
        </div>
      </div>
      <div className="wide" tabIndex={0} role="group" aria-label="Links by type, can be scrolled">
        <table className="link-types">
          <thead><tr><th scope="col">Type</th><th scope="col">Taken as</th><th scope="col" className="number">Links</th><th scope="col" className="number">Across projects</th></tr></thead>
          <tbody>{types.map((type) => <TypeRow key={type.id} type={type} />)}</tbody>
        </table>
      </div>
    </section>
  );
};
