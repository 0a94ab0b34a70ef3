/**
 * Fields with the value that they had when the file was written, and the bookmarks they point at.
 *
 * docx's own SimpleField and SequentialIdentifier carry no value, so that readers that do not compute fields show
 * "Tabel " without its number.
 */
import { BookmarkEnd, BookmarkStart, Run, Tab, type XmlComponent } from 'docx';
import { legalText } from '../legal-text.ts';
import { type RunFormat, textRuns } from './runs.ts';
import { XmlElement } from './xml-element.ts';

/**
 * A complex field: begin, instruction, separate, value, end.
 *
 * @param instruction such as `SEQ Tabel \* ARABIC`
 * @param value what the field shows now
 */
export function field(instruction: string, value: string, format: RunFormat = {}): XmlComponent[] {
  return [
    fieldRun(fieldCharacter('begin'), format),
    fieldRun(
      new XmlElement('w:instrText', { 'xml:space': 'preserve' }, [` ${legalText(instruction)} `]),
      format,
    ),
    fieldRun(fieldCharacter('separate'), format),
    ...textRuns(value, format),
    fieldRun(fieldCharacter('end'), format),
  ];
}

/** The content between the marks of a bookmark. @param id unique in the document */
export function bookmarked(name: string, id: number, content: readonly XmlComponent[]): XmlComponent[] {
  return [new BookmarkStart(name, id), ...content, new BookmarkEnd(id)];
}

export function tabRun(): XmlComponent {
  return new Run({ children: [new Tab()] });
}

function fieldRun(child: XmlElement, format: RunFormat): Run {
  return new Run({ ...format, children: [child] });
}

function fieldCharacter(type: 'begin' | 'separate' | 'end'): XmlElement {
  return new XmlElement('w:fldChar', { 'w:fldCharType': type });
}
