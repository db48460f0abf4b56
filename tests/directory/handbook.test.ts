/** The professional's handbook: every row whole, sourced, in three languages, and pointing at what exists. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { FORUM_AREAS, FORUM_SORTS, TOPICS } from '#api/contract/topics.ts';
import { LANGS, PATHWAYS, SERVICE_TYPES } from '#api/contract/vocabulary.ts';
import { handbookIn, loadHandbook } from '#api/directory/handbook.ts';
import { loadKnowledge } from '#api/directory/knowledge.ts';
import { takeSnapshot } from '#api/directory/snapshot.ts';
import { readSeed } from '#seed/read.ts';
import { SEED_DATA } from '#seed/readRows.ts';

const files = loadHandbook();
const seed = readSeed();
const directory = takeSnapshot({ ...seed, version: 'v1' }, loadKnowledge(), () => new Date('2026-11-23T10:00:00+01:00'));
const services = new Map(seed.services.map((service) => [service.slug, service]));
const mapped = seed.municipalities.filter(({ region }) => region !== null).map(({ number }) => number);

describe('the files', () => {
  test('have each slug once, and each role once in a pathway', () => {
    const ids = [...files.kinds.map(({ slug }) => `kind ${slug}`), ...files.forums.map(({ slug }) => `forum ${slug}`), ...files.roles.map(({ pathway, role }) => `${pathway} ${role}`)];
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('name only services and municipalities that exist', () => {
    const named = [...files.forums.flatMap(({ service }) => service ?? []), ...files.kinds.flatMap(({ providers }) => providers.flatMap((one) => one.services))];
    expect(named.filter((slug) => !services.has(slug))).toEqual([]);
    expect(files.forums.flatMap(({ municipalities }) => municipalities).filter((number) => !mapped.includes(number))).toEqual([]);
  });

  test('have every forum of the directory, with the same area or none surer', () => {
    const forums = new Map(files.forums.flatMap((forum) => (forum.service ? [[forum.service, forum]] : [])));
    for (const { slug, coverage } of seed.services.filter(({ type }) => type === 'cooperation-forum')) {
      const forum = forums.get(slug);
      expect(forum, slug).toBeDefined();
      if (coverage.municipalities.length > 0) expect(forum?.municipalities.toSorted(), slug).toEqual(coverage.municipalities.toSorted());
      if (coverage.inferred) expect(forum?.areaInferred, slug).toBe(true);
    }
  });

  test('say of every statement where it stands, and name the plans as they are called elsewhere', () => {
    const sources = [...files.roles.flatMap((one) => one.sources), ...files.forums.flatMap((one) => one.sources), ...files.kinds.flatMap(({ forWhom, wayIn, isNot, alsoKnow }) => [forWhom, wayIn, isNot, ...alsoKnow].flatMap((one) => one.sources))];
    expect(sources.filter(({ section, url, date, title }) => !section && !url && !date && !/loven/.test(title)).map(({ title }) => title)).toEqual([]);
    const plans = new Set(sources.filter(({ url }) => url === null).map(({ title }) => title));
    expect([...plans].filter((title) => !/^(Handlingsplan 2022–2025|Samhandlingsstrategi 2016–2018|Regional fagplan TSB|Fagplan psykisk helsevern og TSB|Rus og psykisk helsedag|Pasient- og brukerrettighetsloven)/.test(title))).toEqual([]);
  });

  test('name no private person: neither those whom the plans name, nor a number or an e-mail address', () => {
    const text = ['forums.jsonl', 'kinds.jsonl', 'pathway-roles.jsonl'].map((file) => readFileSync(join(SEED_DATA, file), 'utf8')).join('');
    expect(text).not.toMatch(/Lingen|Høe\b|Molvær|Kalvøy|Dragsund|Garte|Vatne|Løset|Steffens|Skare|Christensen|Bøthun|Carlsen|Iversen|Tysse|Bratteberg|Eikeset|Nesvåg/);
    expect(text).not.toMatch(/[\w.]+@[\w.]+|\b(?:\d{2} ){3}\d{2}\b|\+47/);
  });

  test('use every sort, area that the sources have, and topic', () => {
    for (const sort of FORUM_SORTS) expect(files.forums.some((forum) => forum.sort === sort), sort).toBe(true);
    for (const area of FORUM_AREAS.filter((one) => one !== 'national')) expect(files.forums.some((forum) => forum.area === area), area).toBe(true);
    for (const topic of Object.keys(TOPICS)) expect(files.forums.some(({ topics }) => topics.some((one) => one === topic)), topic).toBe(true);
  });

  test('are read in each language, with no text left in another', () => {
    for (const lang of LANGS) {
      const text = JSON.stringify(handbookIn(files, lang));
      expect(text).not.toContain('"nb"');
      expect(handbookIn(files, lang).kinds[0]?.name).toBe(files.kinds[0]?.name[lang]);
    }
  });

  test('stop the start with file and line when one is broken', () => {
    const folder = mkdtempSync(join(tmpdir(), 'handbook-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(SEED_DATA, folder, { recursive: true });
    writeFileSync(join(folder, 'kinds.jsonl'), '{"slug": "Stor"}\n');
    expect(() => loadHandbook(folder)).toThrow(/kinds\.jsonl:1 slug/);
  });
});

describe('what a professional must know', () => {
  test.for(['coordinating-unit', 'fact-team', 'rop-team', 'job-specialist-ips', 'user-controlled-bed', 'habilitation-adult', 'habilitation-child', 'contract-specialist'] as const)('%s is a kind with a page', (type) => {
    expect(files.kinds.filter(({ types }) => types.includes(type))).toHaveLength(1);
  });

  test('of private providers only what sources say: none is said to have assessment competence', () => {
    const providers = files.kinds.flatMap((kind) => kind.providers);
    expect(providers.filter(({ assessment }) => assessment !== null)).toEqual([]);
    expect(providers.filter(({ agreement }) => agreement === 'yes').map(({ name }) => name)).toEqual(['Tyrilisenteret i Molde', 'Blå Kors Lade behandlingssenter', 'Blå Kors Haugaland A-senter']);
    expect(providers.find(({ name }) => name.includes('Kvamsgrind'))).toMatchObject({ agreement: 'no', services: [] });
    const told = new Set(providers.flatMap((one) => one.services));
    expect(seed.services.filter(({ level, type }) => level === 'private-contract' && type !== 'contract-specialist').map(({ slug }) => slug).filter((slug) => !told.has(slug))).toEqual([]);
  });
});

describe('a pathway in a municipality', () => {
  test('has for every step and kind a door, a named gap or nothing at all to be said of', () => {
    for (const pathway of directory.pathways('nb')) {
      expect(pathway.steps.length, pathway.slug).toBeGreaterThan(0);
      for (const number of mapped) {
        const here = directory.pathwayHere(pathway.slug, number, 'nb');
        expect(here?.map((step) => step.map(({ type }) => type))).toEqual(pathway.steps.map(({ types }) => types));
        for (const { doors } of here?.flat() ?? []) for (const { service } of doors) expect(service.coverage.national || service.coverage.municipalities.includes(number)).toBe(true);
      }
    }
  });

  test('shows the unit that receives first, and the gap where the areas name one', () => {
    const hareid = directory.pathwayHere('pasientforlop-psykisk-voksne', '1517', 'nb')?.flat() ?? [];
    expect(hareid.find(({ type }) => type === 'dps-outpatient')?.doors[0]).toMatchObject({ receives: true, service: { slug: 'dps-volda-poliklinikk' } });
    const three = directory.pathwayHere('hovedforlop-3', '1506', 'nb')?.flat() ?? [];
    expect(three.find(({ type }) => type === 'fact-team')).toEqual({ type: 'fact-team', doors: [], gaps: [] });
    expect(three.find(({ type }) => type === 'mobile-acute-team')?.gaps.join()).toMatch(/Ingen kilde nevner ambulant akutteam/);
    expect(directory.pathwayHere('nothing', '1506', 'nb')).toBeNull();
  });

  test('every pathway has somebody who is said to do something, and no pathway is forgotten', () => {
    for (const slug of Object.keys(PATHWAYS)) expect(files.roles.filter(({ pathway }) => pathway === slug).length, slug).toBeGreaterThan(0);
    expect(Object.keys(SERVICE_TYPES)).toEqual(expect.arrayContaining(files.kinds.flatMap(({ types }) => types)));
  });
});
