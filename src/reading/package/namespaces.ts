/**
 * What the namespaces of Office files are called here, whatever prefix a file gives them.
 *
 * Source: ECMA-376, part 1, annex A, and part 4 for the transitional ones; [MS-DOCX] 2.2 for those of later versions.
 */
const TRANSITIONAL = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';
const MICROSOFT = 'http://schemas.microsoft.com/office/word';

const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${TRANSITIONAL}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${TRANSITIONAL}/officeDocument/2006/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${TRANSITIONAL}/officeDocument/2006/math`, 'm'],
  [`${STRICT}/officeDocument/math`, 'm'],
  [`${TRANSITIONAL}/drawingml/2006/main`, 'a'],
  [`${STRICT}/drawingml/main`, 'a'],
  [`${TRANSITIONAL}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${STRICT}/drawingml/wordprocessingDrawing`, 'wp'],
  [`${TRANSITIONAL}/drawingml/2006/picture`, 'pic'],
  [`${STRICT}/drawingml/picture`, 'pic'],
  [`${TRANSITIONAL}/drawingml/2006/chart`, 'c'],
  [`${STRICT}/drawingml/chart`, 'c'],
  [`${TRANSITIONAL}/markup-compatibility/2006`, 'mc'],
  [`${TRANSITIONAL}/package/2006/relationships`, 'rel'],
  [`${TRANSITIONAL}/package/2006/content-types`, 'ct'],
  [`${TRANSITIONAL}/package/2006/metadata/core-properties`, 'cp'],
  [`${TRANSITIONAL}/officeDocument/2006/customXml`, 'ds'],
  [`${STRICT}/officeDocument/customXml`, 'ds'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  [`${MICROSOFT}/2010/wordml`, 'w14'],
  [`${MICROSOFT}/2012/wordml`, 'w15'],
  [`${MICROSOFT}/2010/wordprocessingShape`, 'wps'],
  [`${MICROSOFT}/2010/wordprocessingGroup`, 'wpg'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['urn:repliek:controls:1', 'repliek'],
]);

/** @returns `{namespace}` for one that is not known here, which no prefix of ours can be */
export function canonicalPrefix(namespace: string): string {
  return PREFIXES.get(namespace) ?? `{${namespace}}`;
}
