/** Of two values that are plain data: the new one, made of as much of the old one as is the same, so that React sees at a glance what need not be drawn anew. */
export function kept<T>(before: unknown, now: T): T {
  if (Object.is(before, now) || !isHolder(before) || !isHolder(now) || Array.isArray(before) !== Array.isArray(now)) return now;
  const names = Object.keys(now);
  const parts = names.map((name) => kept(before[name], now[name]));
  if (names.length === Object.keys(before).length && names.every((name, at) => name in before && Object.is(parts[at], before[name]))) return before as T;
  return (Array.isArray(now) ? parts : Object.fromEntries(names.map((name, at) => [name, parts[at]]))) as T;
}

const isHolder = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
