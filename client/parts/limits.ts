/** The same limits as the contract (api/contract/navigate.ts), written again so that zod stays out of the browser; a test compares them. */
export const MAX_QUESTION_LENGTH = 500;
export const MOST_THEMES = 20;
export const MAX_AGE = 120;
/** Of a report of an error (api/editorial/reports/desk.ts). */
export const MOST_NOTE_CHARACTERS = 300;
/** Of a referral sheet (api/contract/referral.ts). */
export const MOST_SHEET_THEMES = 6;
