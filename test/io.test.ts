import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { displayPath, errorCode, nodeIo } from '../src/io.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (file: string) => {
  const found = nodeIo.read(file);
  return found === undefined ? undefined : new TextDecoder().decode(found);
};

let folder = '';
const at = (...names: readonly string[]) => path.join(folder, ...names);

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'repliek-io-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('files', () => {
  it('are written, read, measured, renamed and removed', () => {
    nodeIo.write(at('één.txt'), bytes('tekst €'));
    expect(textOf(at('één.txt'))).toBe('tekst €');
    expect(nodeIo.size(at('één.txt'))).toBe(9);
    nodeIo.rename(at('één.txt'), at('twee.txt'));
    expect(nodeIo.list(folder)).toEqual(['twee.txt']);
    nodeIo.remove(at('twee.txt'));
    expect(nodeIo.list(folder)).toEqual([]);
  });

  it('are replaced whole: a shorter text leaves nothing of a longer one behind', () => {
    nodeIo.write(at('a'), bytes('een lange tekst'));
    nodeIo.write(at('a'), bytes('kort'));
    expect(textOf(at('a'))).toBe('kort');
  });

  it('take the place of another in one step, so that a reader never finds half of one', () => {
    nodeIo.write(at('antwoord.docx'), bytes('oud'));
    nodeIo.write(at('antwoord.docx.new'), bytes('nieuw'));
    expect(textOf(at('antwoord.docx'))).toBe('oud');
    nodeIo.rename(at('antwoord.docx.new'), at('antwoord.docx'));
    expect(textOf(at('antwoord.docx'))).toBe('nieuw');
    expect(nodeIo.list(folder)).toEqual(['antwoord.docx']);
  });

  it('leave no open handles behind, not even after a failure', () => {
    const handles = () => (process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0);
    const before = handles();
    for (let i = 0; i < 50; i += 1) nodeIo.write(at('a'), bytes('x'));
    expect(() => nodeIo.write(at('no-folder', 'a'), bytes('x'))).toThrow();
    expect(handles()).toBeLessThan(before + 10);
  });

  it('tell how long ago they were written', () => {
    nodeIo.write(at('a'), bytes('x'));
    const hourAgo = new Date(Date.now() - 3_600_000);
    utimesSync(at('a'), hourAgo, hourAgo);
    expect(nodeIo.age(at('a'))).toBeGreaterThan(3_500_000);
  });
});

describe('what is not there', () => {
  it('is no failure', () => {
    nodeIo.write(at('file'), bytes('x'));
    for (const missing of [
      at('nothing'),
      at('no', 'folder'),
      at('file', 'below-a-file'),
      at('a\0b'),
      at('x'.repeat(5000)),
    ]) {
      expect(nodeIo.read(missing)).toBeUndefined();
      expect(nodeIo.size(missing)).toBeUndefined();
      expect(nodeIo.age(missing)).toBeUndefined();
      expect(nodeIo.list(missing)).toEqual([]);
      expect(nodeIo.isFolder(missing)).toBe(false);
      expect(nodeIo.realPath(missing)).toBeUndefined();
    }
    expect(() => nodeIo.remove(at('nothing'))).not.toThrow();
  });

  it('is one where something has to be there', () => {
    const renaming = () => nodeIo.rename(at('nothing'), at('b'));
    expect(renaming).toThrow();
    try {
      renaming();
    } catch (error) {
      expect(errorCode(error)).toBe('ENOENT');
    }
  });
});

describe('folders', () => {
  it('list their names in the same order on every machine', () => {
    for (const name of ['b', 'A', 'a', 'é', '10', '9', 'Z']) nodeIo.write(at(name), bytes('x'));
    mkdirSync(at('map'));
    expect(nodeIo.list(folder)).toEqual(['10', '9', 'A', 'Z', 'a', 'b', 'map', 'é']);
  });

  it('are made with the folders around them, as often as one likes', () => {
    nodeIo.makeFolder(at('a', 'b', 'c'));
    nodeIo.makeFolder(at('a', 'b', 'c'));
    expect(nodeIo.isFolder(at('a', 'b', 'c'))).toBe(true);
  });

  it('are no files', () => {
    nodeIo.makeFolder(at('map'));
    expect(nodeIo.size(at('map'))).toBeUndefined();
    expect(() => nodeIo.read(at('map'))).toThrow();
  });
});

describe('links', () => {
  it('are followed to where they lead', () => {
    nodeIo.write(at('echt'), bytes('x'));
    symlinkSync(at('echt'), at('link'));
    symlinkSync(at('nergens'), at('dood'));
    expect(nodeIo.realPath(at('link'))).toBe(nodeIo.realPath(at('echt')));
    expect(nodeIo.realPath(at('dood'))).toBeUndefined();
  });
});

describe('failures', () => {
  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('of the system keep their code', () => {
    nodeIo.write(at('geheim'), bytes('x'));
    chmodSync(at('geheim'), 0);
    expect(() => nodeIo.read(at('geheim'))).toThrow(expect.objectContaining({ code: 'EACCES' }));
  });

  it('of another kind have no code', () => {
    expect(errorCode(new Error('x'))).toBeUndefined();
    expect(errorCode(Object.assign(new Error('x'), { code: 5 }))).toBeUndefined();
    expect(errorCode({ code: 'EBUSY' })).toBeUndefined();
    expect(errorCode(Object.assign(new Error('x'), { code: 'EBUSY' }))).toBe('EBUSY');
  });
});

describe('names that no other process uses', () => {
  it('differ each time and can be part of a file name', () => {
    const names = Array.from({ length: 100 }, () => nodeIo.uniqueId());
    expect(new Set(names).size).toBe(100);
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]+$/);
  });
});

describe('paths for people', () => {
  it.each([
    ['/werk/data/people.yaml', 'data/people.yaml'],
    ['/werk/data/../data/people.yaml', 'data/people.yaml'],
    ['/werk/..data/people.yaml', '..data/people.yaml'],
    ['/elders/people.yaml', '/elders/people.yaml'],
    ['/werkplaats/people.yaml', '/werkplaats/people.yaml'],
    ['/', '/'],
    ['/werk', '/werk'],
  ])('%s in /werk is %s', (file, shown) => {
    expect(displayPath(file, '/werk', path.posix)).toBe(shown);
  });

  it.each([
    ['C:\\werk\\data\\people.yaml', 'data/people.yaml'],
    ['C:\\Werk\\data\\people.yaml', 'data/people.yaml'],
    ['C:\\elders\\people.yaml', 'C:/elders/people.yaml'],
    ['D:\\werk\\people.yaml', 'D:/werk/people.yaml'],
    ['\\\\server\\deel\\people.yaml', '//server/deel/people.yaml'],
  ])('%s in C:\\werk is %s on Windows', (file, shown) => {
    expect(displayPath(file, 'C:\\werk', path.win32)).toBe(shown);
  });
});

describe('what only one process may do', () => {
  it('is to write a file that is not there yet', () => {
    expect(nodeIo.writeNew(at('lock'), bytes('een'))).toBe(true);
    expect(nodeIo.writeNew(at('lock'), bytes('twee'))).toBe(false);
    expect(textOf(at('lock'))).toBe('een');
    expect(() => nodeIo.writeNew(at('no-folder', 'lock'), bytes('x'))).toThrow();
  });

  it('can be told from what others do by its name', () => {
    const own = nodeIo.processName();
    expect(own).toBe(nodeIo.processName());
    expect(nodeIo.isRunning(own)).toBe(true);
    const computer = own.slice(0, own.lastIndexOf('/'));
    expect(nodeIo.isRunning(`${computer}/99999999`)).toBe(false);
    for (const unknown of ['elders/1', '', 'x', `${computer}/`, `${computer}/-1`, `${computer}/1.5`]) {
      expect(nodeIo.isRunning(unknown)).toBeUndefined();
    }
  });
});

describe('folders', () => {
  it('are moved and removed whole', () => {
    mkdirSync(at('een', 'twee'), { recursive: true });
    nodeIo.write(at('een', 'twee', 'a'), bytes('x'));
    nodeIo.rename(at('een'), at('drie'));
    expect(textOf(at('drie', 'twee', 'a'))).toBe('x');
    nodeIo.removeFolder(at('drie'));
    expect(nodeIo.list(folder)).toEqual([]);
    expect(() => nodeIo.removeFolder(at('drie'))).not.toThrow();
  });
});

describe('the clock', () => {
  it('gives the day where the user is', () => {
    expect(nodeIo.today()).toMatch(/^\d{4}-\d\d-\d\d$/);
    const now = new Date();
    expect(Number(nodeIo.today().slice(8))).toBe(now.getDate());
  });

  it('is waited for', async () => {
    const before = Date.now();
    await nodeIo.wait(20);
    expect(Date.now() - before).toBeGreaterThan(10);
  });
});
