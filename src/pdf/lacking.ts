/** What a PDF has to have so that everybody can read it: tags, a language and a title (EN 301 549, clause 10). */
import type { Details } from '../messages/report.ts';
import { openPdf } from '../reading/open-pdf.ts';

export type Lacking = Details<'pdf-incomplete'>['lacking'];

/**
 * @param deadline ends the reading
 * @returns undefined where these bytes are no PDF
 */
export async function lackingIn(bytes: Uint8Array, deadline: AbortSignal): Promise<Lacking | undefined> {
  const task = await openPdf(bytes);
  const stopped = new Promise<undefined>((resolve) => {
    deadline.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  try {
    return await Promise.race([look(task.promise), stopped]);
  } catch {
    // Whatever the library says: it is about bytes that are no sound PDF.
    return undefined;
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

type Document = Awaited<ReturnType<typeof import('unpdf/pdfjs').getDocument>['promise']>;

async function look(opening: Promise<Document>): Promise<Lacking> {
  const document = await opening;
  const [marked, { info }] = await Promise.all([document.getMarkInfo(), document.getMetadata()]);
  const said = (key: string) => {
    const value: unknown = Reflect.get(info, key);
    return typeof value === 'string' && value.trim() !== '';
  };
  return [
    ...(marked?.Marked === true ? [] : (['tags'] as const)),
    ...(said('Language') ? [] : (['language'] as const)),
    ...(said('Title') ? [] : (['title'] as const)),
  ];
}
