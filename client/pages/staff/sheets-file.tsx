/** An organisation's entries as a spreadsheet. */
import { staffFile } from '../../staff.ts';

export const loader = staffFile(async ({ desk, url, lang }) => {
  const { name, type, body } = await desk.sheets.file(url.searchParams.get('organisation') ?? '', url.searchParams.get('format') === 'csv' ? 'csv' : 'xlsx', lang);
  return new Response(new Uint8Array(body), { headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` } });
});
