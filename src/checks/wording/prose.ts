/** The sentences that a reader of an answer sees, in reading order, each word with its place in the draft. */
import { plainText } from '../../document/inline-text.ts';
import type { AnswerDocument, Block, Inline } from '../../document/nodes.ts';
import { unknownNode } from '../../document/walk.ts';
import type { WordingLists } from '../../dossiers/wording-lists.ts';
import type { Place } from '../../problem.ts';
import type { CheckSubject } from '../subject.ts';
import type { Span } from './sentences.ts';
import { type Token, type TokenisedText, tokenise } from './tokens.ts';

export interface Prose extends TokenisedText {
  readonly text: string;
  /** Headings and titles of tables are no sentences. */
  readonly kind: 'text' | 'heading';
  /** Item of the answer; absent in the introduction and in the annex alone. */
  readonly item?: string;
  readonly place: (offset: number) => Place;
}

/** A word of the answer, where it stands. */
export interface Occurrence {
  readonly prose: Prose;
  readonly token: Token;
}

export function placeOf({ prose, token }: Occurrence): Place {
  return prose.place(token.start);
}

type Subject = Pick<CheckSubject, 'document' | 'places' | 'tables' | 'draftFile'>;

/** Everything but the cells of tables, of which the texts are data. */
export function proseOf(subject: Subject, lists: WordingLists): readonly Prose[] {
  const { document } = subject;
  const collector = new Collector(subject, lists);
  collector.blocks(document.introduction, undefined);
  for (const { ids, children } of document.items) collector.blocks(children, ids[0]);
  for (const { id, inAnswer } of document.tables) if (!inAnswer) collector.table(id, undefined);
  return collector.found;
}

class Collector {
  readonly found: Prose[] = [];
  readonly #notes = new Set<string>();
  readonly #tables: ReadonlyMap<string, AnswerDocument['tables'][number]>;

  constructor(
    private readonly subject: Subject,
    private readonly lists: WordingLists,
  ) {
    this.#tables = new Map(subject.document.tables.map((entry) => [entry.id, entry]));
  }

  blocks(blocks: readonly Block[], item: string | undefined): void {
    for (const block of blocks) {
      switch (block.type) {
        case 'paragraph':
        case 'heading':
          this.#words(block.children, block.type === 'heading' ? 'heading' : 'text', item);
          break;
        case 'list':
          for (const one of block.items) this.blocks(one.children, item);
          break;
        case 'table':
          this.table(block.table, item);
          break;
        default:
          throw unknownNode(block);
      }
    }
  }

  /** Title and notes; a note that stands under several tables is read once. */
  table(id: string, item: string | undefined): void {
    const crosstab = this.#tables.get(id)?.crosstab;
    if (crosstab === undefined) return;
    const place = this.subject.tables.get(id)?.place ?? {};
    this.#add(crosstab.title, [], 'heading', item, () => place);
    for (const note of crosstab.notes) {
      if (this.#notes.has(note)) continue;
      this.#notes.add(note);
      this.#add(note, [], 'text', item, () => place);
    }
  }

  #words(inlines: readonly Inline[], kind: Prose['kind'], item: string | undefined): void {
    const pieces: Piece[] = [];
    let text = '';
    const gather = (nodes: readonly Inline[], foreign: boolean): void => {
      for (const node of nodes) {
        if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'link') {
          gather(node.children, foreign || node.type !== 'strong');
          continue;
        }
        pieces.push({ node, start: text.length, foreign });
        text += plainText([node]);
      }
    };
    gather(inlines, false);
    const foreign = pieces.flatMap((piece, index) =>
      piece.foreign ? [{ start: piece.start, end: pieces[index + 1]?.start ?? text.length }] : [],
    );
    const around = { file: this.subject.draftFile, ...(item === undefined ? {} : { item }) };
    const place = (offset: number): Place => {
      const piece = pieces.findLast(({ start }) => start <= offset);
      return (piece && this.subject.places.placeOf(piece.node, offset - piece.start)) ?? around;
    };
    this.#add(text, foreign, kind, item, place);
  }

  #add(
    text: string,
    foreign: readonly Span[],
    kind: Prose['kind'],
    item: string | undefined,
    place: Prose['place'],
  ): void {
    const found = tokenise(text, foreign, this.lists);
    this.found.push({ ...found, text, kind, place, ...(item === undefined ? {} : { item }) });
  }
}

interface Piece {
  readonly node: Inline;
  readonly start: number;
  readonly foreign: boolean;
}
