/** The kinds of value that a file can be asked for; `nl` and `en` have words for each. */
export const EXPECTED = [
  'text',
  'number',
  'whole-number',
  'decimals',
  'boolean',
  'list',
  'filled-list',
  'map',
  'name',
  'date',
  'year',
  'item-label',
  'source-id',
  'file-name',
  'file-form',
  'sheet-name',
  'sheet-form',
  'length',
  'font-size',
  'months',
  'character',
  'colour',
  'language',
  'scalar',
  'one-measure',
  'empty',
] as const;

export type Expected = (typeof EXPECTED)[number];

export function isExpected(value: string): value is Expected {
  return EXPECTED.some((kind) => kind === value);
}

/** Why a YAML or JSON text cannot be read. */
export const SYNTAX_REASONS = [
  'indent',
  'tab',
  'duplicate-key',
  'quote-or-bracket',
  'colon-in-text',
  'special-start',
  'alias',
  'several-documents',
  'deep',
  'json',
  'other',
] as const;

export type SyntaxReason = (typeof SYNTAX_REASONS)[number];
