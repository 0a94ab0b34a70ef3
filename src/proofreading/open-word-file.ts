/** Opens a file that a person calls a Word file, and says in plain words what it is where it is none. */
import type { UnreadableWord } from '../messages/expected.ts';
import type { Report } from '../messages/report.ts';
import { UnreadablePackage } from '../reading/package/failure.ts';
import { Zip } from '../reading/package/zip.ts';
import { oldContainer } from '../wordfile/old-container.ts';
import type { Paragraph } from '../wordfile/story.ts';
import { UnreadableWordFile, WordFile } from '../wordfile/word-file.ts';
import { paragraphLabels } from './labels.ts';

/** Larger than an answer with pictures ever is. */
export const MOST_BYTES = 128 * 1024 * 1024;

export interface OpenedWordFile {
  readonly file: WordFile;
  /** The label that Word computes before a paragraph; empty where it has none. */
  readonly labelOf: (paragraph: Paragraph) => string;
}

/** @param path as the user knows it @returns undefined after reporting why it cannot be read */
export function openWordFile(path: string, bytes: Uint8Array, report: Report): OpenedWordFile | undefined {
  const reason = kindOf(bytes);
  if (reason !== undefined) {
    report.add('word-unreadable', { reason }, { file: path });
    return undefined;
  }
  try {
    const file = new WordFile(bytes);
    // Read once here, so that nothing fails further on.
    for (const part of [file.main, ...CHECKED.flatMap((kind) => file.partsOf(kind))]) file.tree(part);
    return { file, labelOf: paragraphLabels(file, new Zip(bytes)) };
  } catch (error) {
    if (error instanceof UnreadableWordFile) {
      report.add('word-unreadable', { reason: error.reason }, { file: path });
      return undefined;
    }
    if (error instanceof UnreadablePackage) {
      const damage = error.reason === 'too-large' ? 'too-large' : 'damaged';
      report.add('word-unreadable', { reason: damage }, { file: path });
      return undefined;
    }
    throw error;
  }
}

const CHECKED = [
  ...['styles', 'numbering', 'settings', 'header', 'footer', 'footnotes', 'endnotes'],
  ...['comments', 'commentsExtended'],
];

/** What the first bytes show where they are not those of a zip. */
function kindOf(bytes: Uint8Array): UnreadableWord | undefined {
  if (bytes.length === 0) return 'empty';
  const old = oldContainer(bytes);
  if (old !== undefined) return old === 'encrypted' ? 'password' : 'old-word';
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (!start.startsWith('PK')) return 'no-word';
  return start.includes('mimetypeapplication/vnd.oasis.opendocument') ? 'opendocument' : undefined;
}
