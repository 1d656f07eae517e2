/** What generated projects, people and issues are called; the first three letters of the areas differ, since keys are made of them. */
export const AREAS = [
  'Billing', 'Search', 'Identity', 'Catalog', 'Checkout', 'Logistics', 'Messaging', 'Reporting', 'Forecast', 'Mobile',
  'Gateway', 'Ledger', 'Pricing', 'Customers', 'Warehouse', 'Partners', 'Training', 'Support', 'Archive', 'Fraud',
  'Inventory', 'Onboarding', 'Quality', 'Returns', 'Localisation', 'Usage', 'Verification', 'Workflow', 'Network', 'Tax',
] as const;

export const KINDS = ['Core', 'Apps', 'Data', 'Operations', 'Interfaces'] as const;

export const FIRST_NAMES = ['Alba', 'Bruno', 'Carla', 'Dmitri', 'Elif', 'Fatima', 'Goran', 'Hiro', 'Ines', 'Jamal', 'Kaja', 'Luca', 'Maya', 'Nils', 'Oksana', 'Paul', 'Rosa', 'Samir', 'Tara', 'Viktor'] as const;

export const LAST_NAMES = ['Almeida', 'Berg', 'Costa', 'Dvořák', 'Eriksen', 'Fischer', 'Garcia', 'Haddad', 'Ito', 'Jansen', 'Kaya', 'Lindqvist', 'Moreau', 'Nowak', 'Okoye', 'Petrov', 'Rossi', 'Singh', 'Tran', 'Walsh'] as const;

export const VERBS = ['Speed up', 'Replace', 'Document', 'Test', 'Simplify', 'Migrate', 'Monitor', 'Translate', 'Secure', 'Redesign', 'Split', 'Retire', 'Validate', 'Cache', 'Audit', 'Repair'] as const;

export const THINGS = ['the nightly import', 'the price list', 'address checks', 'the sign-in page', 'invoice numbers', 'stock alerts', 'the partner interface', 'rounding of totals', 'search suggestions', 'the retry queue', 'access roles', 'the change log', 'currency handling', 'delivery dates', 'the export format', 'error messages'] as const;

export const PLACES = ['for resellers', 'in the mobile app', 'after the merger', 'for large accounts', 'in the test region', 'before the audit', 'for guest users', 'during the night run', 'on slow networks', 'for new markets', 'in old contracts', 'under heavy load'] as const;
