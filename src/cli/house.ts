/** `repliek house check` and `repliek house reference`: how the answers of a house look. */
import {
  checkHouse,
  type HouseCheck,
  type InterfaceTexts,
  makeReference,
  nodeIo,
  openWorkspace,
  shippedTemplates,
} from '../index.ts';
import { definedOptions } from './build.ts';
import { padded, widthOf } from './columns.ts';
import type { HouseCommand } from './house-commands.ts';
import type { CommonOptions, ExitCode, Terminal } from './options.ts';
import { describeProblems, printed } from './terminal.ts';

export function runHouse(
  what: HouseCommand,
  name: string,
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const run = what === 'check' ? runHouseCheck : runHouseReference;
  return run(name, options, terminal);
}

async function runHouseCheck(name: string, options: CommonOptions, terminal: Terminal): Promise<ExitCode> {
  const workspace = openWorkspace(definedOptions(options), terminal.cwd, shippedTemplates());
  const result = await checkHouse(nodeIo, workspace, name, { language: options.language });
  if (options.json) terminal.out(`${JSON.stringify(result, null, 2)}\n`);
  else terminal.out(describeHouse(result, terminal.texts));
  return result.ok ? 0 : 1;
}

async function runHouseReference(
  name: string,
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { texts } = terminal;
  const workspace = openWorkspace(definedOptions(options), terminal.cwd, shippedTemplates());
  const result = await makeReference(nodeIo, workspace, name, { language: options.language });
  if (options.json) terminal.out(`${JSON.stringify(result, null, 2)}\n`);
  else {
    const { file, problems } = result;
    terminal.out(
      printed([
        name,
        ...(file === null ? [] : [`  ${texts.houses.written(file)}`]),
        ...(problems.length === 0 ? [] : describeProblems(problems, texts)),
        ...(file === null ? [] : [`  ${texts.houses.next(name)}`]),
      ]),
    );
  }
  return result.ok ? 0 : 1;
}

function describeHouse(result: HouseCheck, texts: InterfaceTexts): string {
  const { house, name, file, reference, problems } = result;
  const { houses } = texts;
  return printed([
    name === null ? house : `${house}  ${name}`,
    ...(file === null ? [] : [`  ${houses.file(file)}`]),
    ...(file === null ? [] : [`  ${reference === null ? houses.plainLook : houses.lookFrom(reference)}`]),
    ...describeLook(result, texts),
    ...describeStyles(result, texts),
    ...describeProblems(problems, texts),
    ...(reference === null && file !== null ? [`  ${houses.makeOne(house)}`] : []),
  ]);
}

function describeLook({ look, styles }: HouseCheck, { houses }: InterfaceTexts): readonly string[] {
  if (look === null) return [];
  const { page, fonts, headers, footers, pictures } = look;
  const around = [houses.header(headers), houses.footer(footers), houses.pictures(pictures)].join(', ');
  return [
    `    ${houses.paper(page.width, page.height, page.margins)}`,
    `    ${houses.fonts(fonts.body, fonts.size, fonts.table_size, fonts.caption_size)}`,
    ...(styles.length === 0 ? [] : [`    ${around}`]),
  ];
}

function describeStyles({ styles }: HouseCheck, { houses }: InterfaceTexts): readonly string[] {
  if (styles.length === 0) return [];
  const found = styles.filter((style) => style.found !== null).length;
  const width = Math.max(...styles.map(({ id }) => widthOf(houses.styleName(id))));
  return [
    `  ${houses.styles(found, styles.length)}`,
    ...styles.map(({ id, found: own }) => {
      const use = own === null ? `${houses.missing} (${houses.styleUse(id)})` : houses.styleUse(id);
      return `    ${own === null ? '-' : '✓'} ${padded(houses.styleName(id), width)}  ${use}`;
    }),
  ];
}
