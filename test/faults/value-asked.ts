type Asked = readonly (readonly [call: string, payload: object])[];

/** Everything that can be asked about money and outcome; what a role does not open is refused, which is compared too. */
export const valueAsked: Asked = [
  ['value', {}], ['value', { asOf: '2026-09-01' }], ['valueSettings', {}],
  ['earned', { by: 'package', sort: { by: 'budget', descending: true }, from: 0 }], ['earned', { by: 'project', sort: { by: 'name', descending: false }, from: 0 }],
  ['previewBaseline', { draft: { kind: 'replan', from: '2026-11-20', without: [] }, packagesFrom: 0 }],
  ['costs', {}], ['costs', { asOf: '2026-09-01' }], ...['package', 'project', 'team'].map((part) => ['costTable', { part, from: 0 }] as const),
  ['costLines', { filter: {}, from: 0 }], ['transfers', {}], ['moneyRules', {}], ['valueHistory', {}], ['risks', { from: 0 }],
  ...['cpi', 'spi-t', 'unaligned-spend'].map((measure) => ['evidence', { measure }] as const),
  ['objectives', {}], ['alignment', { from: 0 }], ['benefits', {}], ['businessCase', {}], ['surveys', {}],
  ...['entered', 'acts', 'objectives', 'benefits', 'risks'].map((sheet) => ['exportSheet', { sheet, from: 0 }] as const),
  ...['lines', 'baselines'].map((sheet) => ['exportBook', { sheet, from: 0 }] as const),
];
