import { holdsIn } from './story/holds-in';

describe('whatever both do at once, the snapshot ends as a fresh pull would be, and nobody saw what is hidden', () => holdsIn('all'));
