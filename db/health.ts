import { sql } from 'drizzle-orm';
import type { Connection } from './open.ts';

/** Can the database be read just now? Never throws. */
export async function isReadable(db: Connection): Promise<boolean> {
  try {
    db.reader.get(sql`select count(*) from entries`);
    return true;
  } catch {
    return false;
  }
}
