/**
 * Two editors save the same entry at once, again and again: who is second is told so, takes what the first saved with them, and saves
 * again. No acknowledged edit may be lost. `node tests/bench/lostUpdate.ts 1000`; npm test runs it with fewer. The editors are fictional.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServiceEntry } from '#api/contract/entry.ts';
import { loadKnowledge } from '#api/directory/knowledge.ts';
import { openDirectory } from '#api/directory/live.ts';
import type { EditorialHouse } from '#api/editorial/desk.ts';
import { compare, merged } from '#api/editorial/edit/merge.ts';
import type { Actor } from '#api/editorial/rights.ts';
import { saveEntry } from '#api/editorial/save.ts';
import { openLog } from '#api/log.ts';
import { closeDatabase, openDatabase } from '#db/open.ts';
import { headRevision, history, saveRevision } from '#db/revisions.ts';
import { entry } from '#tests/directory/entry.ts';
import { employ } from '#tests/editorial/staff.ts';

export interface LostUpdates { readonly rounds: number; readonly conflicts: number; readonly acknowledged: number; readonly revisions: number; readonly lost: number; readonly integrity: string }

type Own = 'nn' | 'en';
const counted = (content: ServiceEntry, own: Own) => Number(content.name[own]);

/** Each editor counts in a field of their own: whoever wrote the whole entry over the other's would set the other's count back. */
export async function countLostUpdates(rounds: number): Promise<LostUpdates> {
  const folder = mkdtempSync(join(tmpdir(), 'en-dor-inn-lost-'));
  const db = await openDatabase(join(folder, 'lost.sqlite'));
  try {
    const now = () => new Date('2026-11-23T10:00:00+01:00');
    await saveRevision(db, 'service', entry({ name: { nb: 'Tjenesten', nn: '0', en: '0' } }), { author: 'test', authoredAs: 'staff', why: 'til prøve' });
    const house: EditorialHouse = { db, directory: await openDirectory(db, loadKnowledge(), now), now, log: openLog('silent'), mail: { send: async () => undefined }, origin: 'http://localhost' };
    const [anna, berit] = [await employ(db, 'Anna Prøve', [{ role: 'editor', organisation: 'molde-kommune' }]), await employ(db, 'Berit Prøve', [{ role: 'editor', organisation: 'molde-kommune' }])];
    let [conflicts, acknowledged] = [0, 0];

    const edit = async (actor: Actor, own: Own, before: { id: number; content: ServiceEntry }): Promise<void> => {
      const mine: ServiceEntry = { ...before.content, name: { ...before.content.name, [own]: String(counted(before.content, own) + 1) } };
      for (let [content, base] = [mine, before.id]; ; ) {
        const saved = await saveEntry(house, actor, { kind: 'service', content, base, why: own, publish: false });
        if (saved.outcome === 'kept') return void acknowledged++;
        if (saved.outcome !== 'conflict') throw new Error(`unexpected: ${saved.outcome}`);
        conflicts++;
        content = merged(compare(saved.base?.content ?? null, content, saved.theirs.content), saved.theirs.content, () => 'mine');
        base = saved.theirs.id;
      }
    };
    for (let round = 0; round < rounds; round++) {
      const head = await headRevision(db, 'service', 'en-tjeneste');
      if (!head) throw new Error('no entry');
      await Promise.all([edit(anna.actor, 'nn', head), edit(berit.actor, 'en', head)]);
    }
    const last = await headRevision(db, 'service', 'en-tjeneste');
    const kept = last ? counted(last.content, 'nn') + counted(last.content, 'en') : 0;
    const integrity = String(db.handles.reader.pragma('integrity_check', { simple: true }));
    return { rounds, conflicts, acknowledged, revisions: (await history(db, 'service', 'en-tjeneste')).length - 1, lost: acknowledged - kept, integrity };
  } finally {
    await closeDatabase(db);
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = await countLostUpdates(Number(process.argv[2] ?? 1000));
  console.log(found);
  if (found.lost !== 0 || found.integrity !== 'ok') process.exitCode = 1;
}
