import type { Coverage } from '../contract/dependencies';
import { type Around, partialWords } from './overview';

/** What a page says about how much of the program it covers. */
export const coverageOf = (around: Around): Coverage => ({ partial: partialWords(around), asOf: around.fresh.asOf, ageSeconds: around.fresh.ageSeconds });
