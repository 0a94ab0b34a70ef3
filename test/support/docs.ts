/** The project's pages in Markdown, as tests hold them against the code. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Path of a file of the repository. */
export function atRoot(file: string): string {
  return path.join(ROOT, file);
}

/** Text with `\n` at the end of each line. */
export function readPage(file: string): string {
  return readFileSync(atRoot(file), 'utf8').replaceAll('\r\n', '\n');
}

/** README.md, CHANGELOG.md and every page of docs/. */
export function pageNames(): readonly string[] {
  const docs = readdirSync(atRoot('docs')).filter((file) => file.endsWith('.md'));
  return ['README.md', 'CHANGELOG.md', ...docs.map((file) => `docs/${file}`)];
}

/** What stands under a heading, up to the next one that is not below it. @throws Error where there is no such heading */
export function sectionOf(page: string, heading: string): string {
  const lines = withoutCode(page).split('\n');
  const start = lines.findIndex((line) => line.replace(/^#+ /, '') === heading && line.startsWith('#'));
  if (start < 0) throw new Error(`no heading "${heading}"`);
  const depth = depthOf(lines[start] ?? '');
  const length = lines.slice(start + 1).findIndex((line) => depthOf(line) > 0 && depthOf(line) <= depth);
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length).join('\n');
}

/** The cells of every table row in a section but the headers. */
export function tableRows(section: string): readonly (readonly string[])[] {
  const lines = section.split('\n');
  return lines.flatMap((line, index) => {
    const isHeader = /^\| -/.test(lines[index + 1] ?? '');
    if (!line.startsWith('|') || /^\| -/.test(line) || isHeader) return [];
    return [
      line
        .slice(1, -1)
        .split(' |')
        .map((cell) => cell.trim()),
    ];
  });
}

/** The names in code type in the first column of the tables of a section. */
export function namesListed(section: string): readonly string[] {
  return tableRows(section).flatMap(([first = '']) => codeSpans(first));
}

export function codeSpans(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** The anchors that a page's headings get. */
export function anchorsOf(page: string): readonly string[] {
  return [...withoutCode(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Files that a page shows whole: a line with the path in code type and a colon, then a code block. */
export function shownFiles(page: string): Readonly<Record<string, string>> {
  const shown = page.matchAll(/^`([^`\n]+)`:\n```\w*\n([\s\S]*?)^```$/gm);
  return Object.fromEntries([...shown].map(([, file = '', text = '']) => [file, text]));
}

/** Lines of code blocks left empty, so that a comment in one is no heading. */
function withoutCode(page: string): string {
  return page.replace(/^```[\s\S]*?^```$/gm, (block) => block.replace(/[^\n]/g, ''));
}

function depthOf(line: string): number {
  return /^(#+) /.exec(line)?.[1]?.length ?? 0;
}
