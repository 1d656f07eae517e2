/**
 * How a CSV file is written: with commas and decimal points, or, as spreadsheets of places with a decimal comma read it,
 * with semicolons and decimal commas.
 */
export type CsvDialect = 'comma' | 'semicolon';
