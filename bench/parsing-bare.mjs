/**
 * What a file with a question costs a program that takes nothing but its text: unpdf's own extraction of a PDF, the
 * unpacked text of a Word file, the lines of a text.
 *
 * Argument: the file.
 */
import { readFileSync } from 'node:fs';

const [file = ''] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(file));
const text = await textOf();
if (!text.includes('Hoeveel')) throw new Error('nothing was read');

async function textOf() {
  if (file.endsWith('.txt')) return new TextDecoder().decode(bytes).split(/\r?\n/).join('\n');
  if (file.endsWith('.pdf')) {
    const { extractText } = await import('unpdf');
    return (await extractText(bytes, { mergePages: true })).text;
  }
  const { strFromU8, unzipSync } = await import('fflate');
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']);
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '');
}
