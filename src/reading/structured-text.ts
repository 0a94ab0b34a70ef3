/** YAML and JSON as plain values, with the offset of every part. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLWarning,
} from 'yaml';
import type { SyntaxReason } from '../messages/expected.ts';
import { isExact } from './exact-number.ts';
import { type JsonNode, readJson, type UnfitPart } from './json-syntax.ts';
import { deepOffset } from './nesting.ts';

/** Keys and indexes that lead to a value inside a file. */
export type KeyPath = readonly (string | number)[];

interface SyntaxMistake {
  readonly reason: SyntaxReason;
  readonly offset: number;
}

/** Offsets count UTF-16 units from 0, lines and columns from 1. */
export type StructuredText = {
  readonly position: (offset: number) => { readonly line: number; readonly column: number };
} & (
  | {
      readonly ok: true;
      readonly value: unknown;
      /** Offset of the value at this path, or of the nearest part around it that exists. */
      readonly valueOffset: (path: KeyPath) => number;
      readonly keyOffset: (path: KeyPath) => number;
      readonly unfit: readonly UnfitPart[];
    }
  | { readonly ok: false; readonly mistakes: readonly SyntaxMistake[] }
);

/** How often one part of a file may be repeated by reference. */
const MAX_ALIASES = 50;

/** @param isJson YAML takes more than JSON does, but a file that other programs read has to be JSON and is read as such */
export function parseStructured(text: string, isJson: boolean): StructuredText {
  const lineCounter = new LineCounter();
  const position = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const refuse = (mistakes: readonly SyntaxMistake[]) => ({ ok: false, position, mistakes }) as const;
  const deep = deepOffset(text, !isJson);
  if (deep !== undefined) {
    for (const start of lineStarts(text)) lineCounter.addNewLine(start);
    return refuse([{ reason: 'deep', offset: deep }]);
  }
  if (isJson) {
    for (const start of lineStarts(text)) lineCounter.addNewLine(start);
    const json = readJson(text);
    if (!json.ok) return refuse([{ reason: 'json', offset: json.offset }]);
    const { root, duplicates, unfit } = json;
    if (duplicates.length > 0)
      return refuse(duplicates.map((offset) => ({ reason: 'duplicate-key', offset })));
    return {
      ok: true,
      position,
      value: root.value,
      valueOffset: (path) => jsonOffset(root, path, false),
      keyOffset: (path) => jsonOffset(root, path, true),
      unfit,
    };
  }
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const mistakes = [...document.errors, ...document.warnings].map((mistake) => ({
    reason: syntaxReason(mistake),
    offset: mistake.pos[0],
  }));
  if (mistakes.length > 0) return refuse(mistakes);
  const plain = toPlainValue(document);
  if (!plain.ok) return refuse([{ reason: 'alias', offset: plain.offset }]);
  return {
    ok: true,
    position,
    value: plain.value,
    valueOffset: (path) => nodeAt(document.contents, path, false),
    keyOffset: (path) => nodeAt(document.contents, path, true),
    unfit: unfitParts(document),
  };
}

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
}

function unfitParts(document: Document.Parsed): readonly UnfitPart[] {
  const unfit: UnfitPart[] = [];
  visit(document, {
    Scalar: (key, { value, source: found = '', range }) => {
      const offset = range?.[0] ?? 0;
      if (typeof value === 'number' && !isExact(value, found)) unfit.push({ kind: 'number', found, offset });
      if (key === 'key' && value === '__proto__') unfit.push({ kind: 'key', found: value, offset });
    },
  });
  return unfit;
}

type PlainValue =
  | { readonly ok: true; readonly value: unknown }
  /** Offset of a reference that leads nowhere, to itself or to too much. */
  | { readonly ok: false; readonly offset: number };

function toPlainValue(document: Document.Parsed): PlainValue {
  const anchors = new Map<string, unknown>();
  let first: number | undefined;
  let wrong: number | undefined;
  visit(document, (_, node, path) => {
    if (isAlias(node)) {
      const offset = startOf(node) ?? 0;
      const target = anchors.get(node.source);
      first ??= offset;
      // A part that holds itself would have no end.
      if (target === undefined || path.some((around) => around === target)) wrong ??= offset;
    } else if (isNode(node) && node.anchor !== undefined) {
      anchors.set(node.anchor, node);
    }
  });
  if (wrong !== undefined) return { ok: false, offset: wrong };
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: MAX_ALIASES }) };
  } catch (error) {
    // The one error that is left: references to references that together stand for too much.
    if (!(error instanceof ReferenceError) || first === undefined) throw error;
    return { ok: false, offset: first };
  }
}

/** As `nodeAt`, in JSON. */
function jsonOffset(root: JsonNode, path: KeyPath, ofKey: boolean): number {
  let node = root;
  let offset = root.offset;
  for (const [index, step] of path.entries()) {
    const member = node.members.get(String(step));
    const next = member?.node ?? node.entries[Number(step)];
    if (next === undefined) return offset;
    offset = ofKey && member !== undefined && index === path.length - 1 ? member.keyOffset : next.offset;
    node = next;
  }
  return offset;
}

/** Offset of the node (or its key) at a path; of the deepest one that exists where the path ends early. */
function nodeAt(contents: unknown, path: KeyPath, ofKey: boolean): number {
  let node: unknown = contents;
  let offset = startOf(contents) ?? 0;
  for (const [index, step] of path.entries()) {
    let keyOffset: number | undefined;
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && String(isScalar(item.key) ? item.key.value : item.key) === String(step),
      );
      if (pair === undefined) return offset;
      keyOffset = startOf(pair.key);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
    } else {
      return offset;
    }
    const last = index === path.length - 1;
    const next = last && ofKey ? (keyOffset ?? startOf(node)) : (startOf(node) ?? keyOffset);
    if (next === undefined) return offset;
    offset = next;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function syntaxReason(error: YAMLError | YAMLWarning): SyntaxReason {
  switch (error.code) {
    case 'BAD_INDENT':
      // The parser misses the end of a list or map in brackets only where the next line begins too far left.
      return error.message.startsWith('Flow ') ? 'quote-or-bracket' : 'indent';
    case 'BLOCK_IN_FLOW':
      return 'indent';
    case 'TAB_AS_INDENT':
      return 'tab';
    case 'DUPLICATE_KEY':
      return 'duplicate-key';
    case 'MISSING_CHAR':
    case 'BAD_DQ_ESCAPE':
      return 'quote-or-bracket';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'colon-in-text';
    case 'BAD_SCALAR_START':
    case 'UNEXPECTED_TOKEN':
    // A tag that nobody knows: "!let op" would lose its first word.
    case 'TAG_RESOLVE_FAILED':
      return 'special-start';
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
      return 'alias';
    case 'MULTIPLE_DOCS':
      return 'several-documents';
    default:
      return 'other';
  }
}
