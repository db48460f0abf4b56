import { defineConfig } from 'drizzle-kit';

/** Only for `npm run migrations`, which writes the SQL of a changed schema; the server applies it with db/open.ts. */
export default defineConfig({ dialect: 'sqlite', schema: './db/schema.ts', out: './db/migrations' });
