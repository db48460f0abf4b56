/** Why the server did not start, for the person at the terminal: in words, without a stack. */
import { z } from 'zod';
import { WrongConfig } from './config.ts';

const field = (error: unknown, name: string): string => (typeof error === 'object' && error !== null ? String(Object.entries(error).find(([key]) => key === name)?.[1] ?? '') : '');

/** @param error whatever stopped the start */
export function sayWhyNot(error: unknown): string {
  if (error instanceof WrongConfig) return `Did not start: the environment is not right.\n${error.message}`;
  const code = field(error, 'code');
  if (code === 'EADDRINUSE') return `Did not start: port ${field(error, 'port')} is in use. Stop what uses it, or choose another: PORT=3001 npm start`;
  if (code === 'EACCES' && field(error, 'syscall') === 'listen') return `Did not start: port ${field(error, 'port')} may not be used by this user. Choose one above 1023: PORT=3000 npm start`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return 'Did not start: HOST is not an address of this machine. Use 127.0.0.1 for this machine only, or 0.0.0.0 for all networks.';
  if (code.startsWith('SQLITE_NOTADB')) return 'Did not start: DATABASE_FILE is not a SQLite database. Name another file, or move this one away; it has not been touched.';
  if (code.startsWith('SQLITE') || code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST') return `Did not start: the database cannot be used (${code}). Make sure that the folder of DATABASE_FILE can be written, and that the disk is not full.`;
  if (error instanceof z.ZodError) return `Did not start: a file of the seed is broken.\n${error.issues.slice(0, 10).map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n')}`;
  return `Did not start: ${error instanceof Error ? error.message : String(error)}`;
}
