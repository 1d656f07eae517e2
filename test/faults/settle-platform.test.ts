import { holdsIn } from './story/holds-in';

describe('whatever Forge loses, doubles, delays, kills and refuses, the snapshot ends as a fresh pull would be, and nobody saw what is hidden', () => holdsIn('platform'));
