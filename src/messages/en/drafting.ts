import { drafting as nl } from '../nl/drafting.ts';
export const drafting = nl;
