/** The lines of a file with a question, whatever its format: what the bytes show counts, not the name. */
import type { Report } from '../../messages/report.ts';
import type { Place } from '../../problem.ts';
import { decode } from '../../reading/encoding.ts';
import type { QuestionLines } from './question-lines.ts';
import { linesOfText } from './text.ts';
import { TooManyPages, UnreadableFile } from './unreadable.ts';

export type QuestionFormat = 'txt' | 'docx' | 'pdf';

/**
 * @param deadline stops reading when it is over
 * @returns undefined after reporting why the file cannot be read
 */
export async function readQuestion(
  file: string,
  bytes: Uint8Array,
  deadline: AbortSignal,
  report: Report,
): Promise<QuestionLines | undefined> {
  const place: Place = { file };
  try {
    const format = formatOf(bytes);
    const named = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase();
    if (named !== undefined && NAMED.has(named) && NAMED.get(named) !== format) {
      report.add('question-format', { found: format, named: `.${named}` }, place);
    }
    switch (format) {
      case 'txt':
        return readText(bytes, place, report);
      case 'docx': {
        const { readDocx } = await import('./docx.ts');
        return readDocx(bytes);
      }
      case 'pdf': {
        const { readPdf } = await import('./pdf.ts');
        return await readPdf(bytes, deadline);
      }
      default: {
        const unknown: never = format;
        throw new Error(`unknown format: ${String(unknown)}`);
      }
    }
  } catch (error) {
    if (error instanceof UnreadableFile) report.add('question-unreadable', { reason: error.reason }, place);
    else if (error instanceof TooManyPages)
      report.add('question-pages', { count: error.count, limit: error.limit }, place);
    else throw error;
    return undefined;
  }
}

const NAMED: ReadonlyMap<string, QuestionFormat> = new Map([
  ['txt', 'txt'],
  ['docx', 'docx'],
  ['pdf', 'pdf'],
]);

/** What the bytes show. @throws UnreadableFile for what is none of the three */
export function formatOf(bytes: Uint8Array): QuestionFormat {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  // A PDF may have a few bytes before its mark.
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'docx';
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw new UnreadableFile('old-office');
  if (start.startsWith('{\\rtf') || isBinary(bytes)) throw new UnreadableFile('unknown');
  return 'txt';
}

/** Bytes that no text has; UTF-16 is full of zeros and says with its first two bytes that it is text. */
function isBinary(bytes: Uint8Array): boolean {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (marked) return false;
  const sample = bytes.subarray(0, 4096);
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  const zeros = sample.filter((byte) => byte === 0).length;
  return controls - zeros > sample.length * 0.02 || (zeros > 0 && zeros < sample.length * 0.3);
}

function readText(bytes: Uint8Array, place: Place, report: Report): QuestionLines | undefined {
  const decoded = decode(bytes, undefined);
  if (!decoded.ok) {
    const { reason } = decoded.failure;
    const shown = reason === 'unmarked' ? 'unmarked' : 'mixed';
    report.add('question-encoding', { reason: shown }, { ...place, line: decoded.line });
    return undefined;
  }
  return { lines: linesOfText(decoded.text), footnotes: 0 };
}
