import { looksLikeAccount } from '../../account-id';
import type { CellReader, SheetColumn, SheetLine, SheetNames } from './sheet';

/** Who answers for something, as people read it, and as a file tells apart those of one name. */
export const ownerColumns = (...also: readonly string[]): readonly SheetColumn[] => [
  { key: 'owner', heading: 'Owner', also, kind: 'text', needed: false },
  { key: 'ownerid', heading: 'Owner id', also: ['owner account', 'owner account id', 'account id'], kind: 'text', needed: false },
];

/** The name of an owner where the viewer may see it, and the account; of one who has none, the words that stand for them. */
export const ownerCells = (owner: string | null, { personText }: SheetNames): SheetLine => {
  if (owner === null) return { owner: '', ownerid: '' };
  const name = personText(owner);
  return name === null && !looksLikeAccount(owner) ? { owner, ownerid: '' } : { owner: name ?? '', ownerid: owner };
};

const plain = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim();

/** By an account, which a name may stand beside: then it is the name of that account. */
const byAccount = (reader: CellReader, id: string, { personText }: SheetNames): string => {
  const [given, name] = [reader.text('owner'), personText(id)];
  if (given !== '' && name !== null && plain(given) !== plain(name)) reader.wrong('owner', `"${given}" is not who stands under Owner id, ${name}: leave one of the two empty`);
  return id;
};

/**
 * Who a line says answers for its row: by the account, else by the name. `text`: whether words that are nobody's name may
 * stand for somebody without an account.
 */
export const ownerFrom = (reader: CellReader, before: string | null, names: SheetNames, text: boolean): string | null => {
  if (!reader.has('owner') && !reader.has('ownerid')) return before;
  const [given, id] = [reader.text('owner'), reader.text('ownerid')];
  if (id !== '') return byAccount(reader, id, names);
  if (given === '' || given === before) return given || null;
  const found = names.person(given);
  if (found !== null || text || looksLikeAccount(given)) return found ?? given;
  reader.wrong('owner', `"${given}" is the name of nobody who can be found, or of several: write the account under Owner id, or leave it empty`);
  return null;
};
