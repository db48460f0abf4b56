/** The matrix of equal services as CSV. */
import { staffFile } from '../../staff.ts';

export const loader = staffFile(async ({ desk, url, lang }) => {
  const { name, text } = await desk.equal.csv({ region: url.searchParams.get('region'), group: url.searchParams.get('group') }, lang);
  return new Response(text, { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}"` } });
});
