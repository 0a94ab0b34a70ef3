/** Finds what a person most likely did wrong in a template that does not parse, and on which line. */

export interface SyntaxMistake {
  readonly kind: 'block-not-closed' | 'block-mismatch' | 'block-not-opened' | 'braces-not-closed' | 'other';
  /** Name of the block concerned, or the text at the mistake. */
  readonly found: string;
  /** For a mismatch: the block that is still open. */
  readonly expected: string;
  readonly line: number;
  readonly column: number;
}

/** @param error what the parser threw; its message says on which line it stopped */
export function findSyntaxMistake(text: string, error: Error): SyntaxMistake {
  const at = (offset: number) => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const source = text.replace(/\{\{!--[\s\S]*?--\}\}|\{\{![\s\S]*?\}\}/g, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  );
  const open: { name: string; offset: number }[] = [];
  for (const match of source.matchAll(/\{\{/g)) {
    const close = source.indexOf('}}', match.index);
    const next = source.indexOf('{{', match.index + 2);
    if (close === -1 || (next !== -1 && next < close && source[next - 1] !== '{' && next > match.index + 2)) {
      const found = source.slice(match.index, match.index + 30).split('\n')[0] ?? '';
      return { kind: 'braces-not-closed', found, expected: '}}', ...at(match.index) };
    }
  }
  for (const match of source.matchAll(/\{\{~?\s*([#^/])\s*[>*]?\s*([^\s}~|(]+)/g)) {
    const [, sign, name = ''] = match;
    if (sign !== '/') {
      open.push({ name, offset: match.index });
      continue;
    }
    const last = open.pop();
    if (last === undefined)
      return { kind: 'block-not-opened', found: name, expected: '', ...at(match.index) };
    if (last.name !== name) {
      return { kind: 'block-mismatch', found: name, expected: last.name, ...at(match.index) };
    }
  }
  const last = open.at(-1);
  if (last !== undefined)
    return { kind: 'block-not-closed', found: last.name, expected: '', ...at(last.offset) };
  const line = Number(/line (\d+)/.exec(error.message)?.[1] ?? / - (\d+):/.exec(error.message)?.[1] ?? 1);
  const found = (text.split('\n')[line - 1] ?? '').trim();
  return { kind: 'other', found, expected: '', line, column: 1 };
}
