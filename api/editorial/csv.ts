/** CSV as Norwegian spreadsheets open it: UTF-8 with a mark in front, semicolons, and no cell that is taken for a formula. */
import Papa from 'papaparse';

export const BOM = '\uFEFF';

export const writeCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  BOM + Papa.unparse(rows as (string | number)[][], { delimiter: ';', newline: '\r\n', escapeFormulae: true });
