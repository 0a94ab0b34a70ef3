import { describe, expect, it } from 'vitest';
import { abbreviationIn } from '../../../src/checks/wording/abbreviations.ts';
import { type AdviceOptions, advise, type Texts } from '../../support/wording.ts';

/** The abbreviations that a note names. */
function found(texts: Texts | string, options: AdviceOptions = {}): readonly string[] {
  return advise(texts, options)
    .filter(({ code }) => code === 'wording-abbreviations')
    .flatMap(({ message }) => [...message.matchAll(/“([^”]+)”/g)].map(([, word = '']) => word));
}

describe('an abbreviation', () => {
  it.each([
    ['VDAB', 'VDAB'],
    ['AgII', 'AgII'],
    ['NT2', 'NT2'],
    ['OCMW’s', 'OCMW'],
    ["CAW's", 'CAW'],
    ['ESF-project', 'ESF'],
    ['POD-MI', 'POD-MI'],
    ['IN-Gent', undefined],
    ['SurveyMonkey', undefined],
    ['Agentschap', undefined],
    ['E313', undefined],
    ['A4', undefined],
    ['XIV', undefined],
    ['2016', undefined],
    ['T-shirt', undefined],
    ['vzw', undefined],
  ])('in “%s” is %s', (word, expected) => {
    expect(abbreviationIn(word)).toBe(expected);
  });

  it.each<readonly [string, readonly string[]]>([
    ['De VDAB helpt werkzoekenden.', ['VDAB']],
    ['De lessen NT2 zijn gratis, en de VDAB betaalt.', ['NT2', 'VDAB']],
    ['Een ESF-project loopt.', ['ESF']],
    ['Het CAW helpt. Een centrum algemeen welzijnswerk (CAW) is lokaal.', ['CAW']],
    ['De VDAB (Gent) helpt.', ['VDAB']],
  ])('is told where nothing explains it before: %s', (text, expected) => {
    expect(found(text).slice(0, expected.length)).toEqual(expected);
  });

  it.each([
    'De Vlaamse Dienst voor Arbeidsbemiddeling en Beroepsopleiding (VDAB) helpt. De VDAB is gratis.',
    'De VDAB (Vlaamse Dienst voor Arbeidsbemiddeling en Beroepsopleiding) helpt.',
    'De Vlaamse Dienst voor Arbeidsbemiddeling en Beroepsopleiding, kortweg VDAB, helpt.',
    'Het Agentschap Integratie en Inburgering (hierna: AgII) helpt. Het AgII is gratis.',
    'Het centrum algemeen welzijnswerk ofwel CAW helpt.',
    'De lessen Nederlands als tweede taal (NT2) zijn gratis.',
    'Dat heet NT2 (Nederlands als tweede taal).',
    'VTO staat voor vorming, training en opleiding.',
    'De EU en het OCMW betalen btw, en de BTW stijgt.',
    'Het rapport ‘VDAB in cijfers’ verscheen.',
    'Dit is NIET zo, en ook niet anders.',
    'AAN DE MINISTER werd gevraagd.',
    'Hoofdstuk XIV en de E313 en artikel IV.',
    'Met SurveyMonkey en een T-shirt.',
  ])('is not told: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('that the question uses needs no explanation, in any letters', () => {
    expect(found('Het AgII telt vte’s. Ook VTE’s.', { title: 'Vormingen van het AgII: vte’s' })).toEqual([]);
  });

  it('that is the whole name of an agency needs none', () => {
    const agencies = new Map([['stuk', { name: 'STUK', short: 'STUK' }]]);
    expect(found('Het STUK en de VRG.', { agencies })).toEqual(['VRG']);
  });

  it('is told once, with how often and where, at the first place', () => {
    const problems = advise({ '1a': ['De VDAB helpt.'], '2a': ['De VDAB en de CAW’s.'] });
    expect(problems).toEqual([
      {
        code: 'wording-abbreviations',
        severity: 'note',
        message:
          'Niet uitgelegd waar ze voor het eerst staan: “VDAB” (2 keer, in 1a en 2a) en “CAW” (in 2a).',
        hint: 'Schrijf de eerste keer de volledige naam, met de afkorting tussen haakjes erachter: “… (VDAB)”. Kent elke lezer ze, zet ze dan in de woordenlijst bij “known”.',
        place: { file: 'answer.md.hbs', item: '1a' },
      },
    ]);
  });
});
