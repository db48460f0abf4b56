/** The words of the staff area, one file for each part and language. They are read on the server only. */
import type { Lang } from '#api/contract/vocabulary.ts';
import accountsNb from './accounts.nb.json' with { type: 'json' };
import accountsNn from './accounts.nn.json' with { type: 'json' };
import editNb from './edit.nb.json' with { type: 'json' };
import editNn from './edit.nn.json' with { type: 'json' };
import fieldsNb from './fields.nb.json' with { type: 'json' };
import fieldsNn from './fields.nn.json' with { type: 'json' };
import frameNb from './frame.nb.json' with { type: 'json' };
import frameNn from './frame.nn.json' with { type: 'json' };
import keepingNb from './keeping.nb.json' with { type: 'json' };
import keepingNn from './keeping.nn.json' with { type: 'json' };
import historyNb from './history.nb.json' with { type: 'json' };
import historyNn from './history.nn.json' with { type: 'json' };
import approvalsNb from './approvals.nb.json' with { type: 'json' };
import approvalsNn from './approvals.nn.json' with { type: 'json' };
import lexiconNb from './lexicon.nb.json' with { type: 'json' };
import lexiconNn from './lexicon.nn.json' with { type: 'json' };
import reportsNb from './reports.nb.json' with { type: 'json' };
import reportsNn from './reports.nn.json' with { type: 'json' };
import overviewNb from './overview.nb.json' with { type: 'json' };
import overviewNn from './overview.nn.json' with { type: 'json' };
import equalNb from './equal.nb.json' with { type: 'json' };
import equalNn from './equal.nn.json' with { type: 'json' };
import sheetsNb from './sheets.nb.json' with { type: 'json' };
import sheetsNn from './sheets.nn.json' with { type: 'json' };

const WORDS = {
  nb: { edit: editNb, sheets: sheetsNb, equal: equalNb, overview: overviewNb, reports: reportsNb, lexicon: lexiconNb, approvals: approvalsNb, history: historyNb, accounts: accountsNb, fields: fieldsNb, frame: frameNb, keeping: keepingNb },
  nn: { edit: editNn, sheets: sheetsNn, equal: equalNn, overview: overviewNn, reports: reportsNn, lexicon: lexiconNn, approvals: approvalsNn, history: historyNn, accounts: accountsNn, fields: fieldsNn, frame: frameNn, keeping: keepingNn },
};

export type StaffWords = (typeof WORDS)['nb'];

/** There is no English staff area: bokmål stands in. */
export const staffWords = (lang: Lang): StaffWords => (lang === 'nn' ? WORDS.nn : WORDS.nb);
