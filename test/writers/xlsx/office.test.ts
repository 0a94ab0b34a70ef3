import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
